/* date_formats.c - Java's date and time patterns as Snowflake's formats.
 *
 * Facts: Spark's page "Datetime patterns for formatting and parsing", Snowflake's page "Date and time
 * input and output formats". A pattern is a row of runs of one letter, of texts in single quotes and of
 * other characters, which stand for themselves in both.
 */
#include "rewrite/bind.h"

/* What a run of a letter is: an element of Snowflake's format, or for printing an expression of the
 * value, $1. Where there are both, the format is for reading. */
typedef struct Element {
    char letter;
    int count; /* how long the run is; 0: any */
    const char *format;
    const char *expression;
    bool parses; /* the format also reads it */
} Element;

static const Element elements[] = {
    {'y', 4, "YYYY", NULL, true},
    {'y', 2, "YY", NULL, false}, /* which century is a session parameter's word */
    {'y', 1, NULL, "TO_VARCHAR(YEAR($1))", false},
    {'y', 3, NULL, "LPAD(YEAR($1), 3, '0')", false},
    {'M', 1, "MM", "TO_VARCHAR(MONTH($1))", true},
    {'M', 2, "MM", NULL, true},
    {'M', 3, "MON", NULL, true},
    {'M', 4, "MMMM", NULL, true},
    {'d', 1, "DD", "TO_VARCHAR(DAY($1))", true},
    {'d', 2, "DD", NULL, true},
    {'D', 1, NULL, "TO_VARCHAR(DAYOFYEAR($1))", false},
    {'D', 3, NULL, "LPAD(DAYOFYEAR($1), 3, '0')", false},
    {'E', 1, "DY", NULL, false},
    {'E', 2, "DY", NULL, false},
    {'E', 3, "DY", NULL, false},
    {'E', 4, NULL,
     "DECODE(DAYOFWEEKISO($1), 1, 'Monday', 2, 'Tuesday', 3, 'Wednesday', 4, 'Thursday', 5, "
     "'Friday', "
     "6, 'Saturday', 7, 'Sunday')",
     false},
    {'Q', 1, NULL, "TO_VARCHAR(QUARTER($1))", false},
    {'Q', 2, NULL, "LPAD(QUARTER($1), 2, '0')", false},
    {'Q', 3, NULL, "'Q' || QUARTER($1)", false},
    {'a', 1, "AM", NULL, true},
    {'h', 1, "HH12", "LTRIM(TO_CHAR($1, 'HH12'), '0')", true},
    {'h', 2, "HH12", NULL, true},
    {'H', 1, "HH24", "TO_VARCHAR(HOUR($1))", true},
    {'H', 2, "HH24", NULL, true},
    {'k', 1, NULL, "TO_VARCHAR(MOD(HOUR($1) + 23, 24) + 1)", false},
    {'k', 2, NULL, "LPAD(MOD(HOUR($1) + 23, 24) + 1, 2, '0')", false},
    {'K', 1, NULL, "TO_VARCHAR(MOD(HOUR($1), 12))", false},
    {'K', 2, NULL, "LPAD(MOD(HOUR($1), 12), 2, '0')", false},
    {'m', 1, "MI", "TO_VARCHAR(MINUTE($1))", true},
    {'m', 2, "MI", NULL, true},
    {'s', 1, "SS", "TO_VARCHAR(SECOND($1))", true},
    {'s', 2, "SS", NULL, true},
    {'S', 1, "FF1", NULL, true},
    {'S', 2, "FF2", NULL, true},
    {'S', 3, "FF3", NULL, true},
    {'S', 4, "FF4", NULL, true},
    {'S', 5, "FF5", NULL, true},
    {'S', 6, "FF6", NULL, true},
    {'S', 7, "FF7", NULL, false},
    {'S', 8, "FF8", NULL, false},
    {'S', 9, "FF9", NULL, false},
    {'x', 2, "TZHTZM", NULL, true},
    {'x', 3, "TZH:TZM", NULL, true},
    {'Z', 1, "TZHTZM", NULL, true},
    {'Z', 2, "TZHTZM", NULL, true},
    {'Z', 3, "TZHTZM", NULL, true},
};

/* Letters that mean the same alone. */
static char usual_letter(char letter)
{
    switch (letter) {
    case 'u': return 'y';
    case 'L': return 'M';
    case 'q': return 'Q';
    default: return letter;
    }
}

static const Element *find_element(char letter, int count)
{
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
        if (elements[i].letter == usual_letter(letter) && elements[i].count == count)
            return &elements[i];
    return NULL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A piece of a pattern: a run of a letter, or text. */
typedef struct Piece {
    const Element *element; /* NULL: text, or a run that has no form */
    Str text;               /* of the source */
    bool is_run;
} Piece;

/* Take the next piece from the pattern. False for a piece that patterns cannot have here. */
static bool next_piece(Rewriter *rw, Str *pattern, Piece *piece)
{
    *piece = (Piece){0};
    char first = pattern->p[0];
    size_t n = 1;
    if (is_letter(first)) {
        while (n < pattern->n && pattern->p[n] == first)
            n++;
        piece->is_run = true;
        piece->text = str_slice(*pattern, 0, n);
        piece->element = find_element(first, (int)n);
    } else if (first == '\'' && pattern->n > 1 && pattern->p[1] == '\'') {
        piece->text = STR("'");
        n = 2;
    } else if (first == '\'') {
        piece->text = STR("");
        for (;; n++) {
            bool quote = n < pattern->n && pattern->p[n] == '\'';
            bool doubled = quote && n + 1 < pattern->n && pattern->p[n + 1] == '\'';
            if (n >= pattern->n)
                return false;
            if (quote && !doubled)
                break;
            n += doubled;
            piece->text = str_format(rw->cx->arena, "%.*s%c", STR_ARG(piece->text), pattern->p[n]);
        }
        n++;
    } else {
        while (n < pattern->n && !is_letter(pattern->p[n]) && pattern->p[n] != '\'')
            n++;
        piece->text = str_slice(*pattern, 0, n);
    }
    *pattern = str_slice(*pattern, n, pattern->n);
    return true;
}

static bool has_any(Str text, const char *characters)
{
    for (size_t i = 0; i < text.n; i++)
        for (const char *c = characters; *c != '\0'; c++)
            if (text.p[i] == *c)
                return true;
    return false;
}

/* Text in a format: letters stand in quotes. */
static Str quoted_text(Rewriter *rw, Str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (is_letter(text.p[i]) || (unsigned char)text.p[i] >= 0x80)
            return str_format(rw->cx->arena, "\"%.*s\"", STR_ARG(text));
    return text;
}

static bool refuse_pattern(Rewriter *rw, Span place, Str part, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, place, "'%.*s' in a date or time pattern %s", STR_ARG(part),
              why);
    return false;
}

/* ---- reading texts ---------------------------------------------------------------------------- */

/* Fields that a pattern leaves out are those of 1970-01-01 00:00 in Spark. Snowflake agrees where only
 * trailing fields are missing. */
static bool has_leading_fields(bool year, bool month, bool day)
{
    return year && (month || !day);
}

bool date_format_for_reading(Rewriter *rw, Span place, Str pattern, Str *format)
{
    Str rest = pattern;
    Str result = STR("");
    bool year = false, month = false, day = false;
    while (rest.n > 0) {
        Piece piece;
        if (!next_piece(rw, &rest, &piece))
            return refuse_pattern(rw, place, pattern, "has an open quote");
        Str text;
        if (piece.is_run) {
            if (piece.element == NULL || !piece.element->parses)
                return refuse_pattern(rw, place, piece.text, "has no form that reads the same");
            text = str_from(piece.element->format);
            if (piece.element->expression != NULL)
                rewrite_doubt(
                    rw, FDM103, place,
                    "a pattern that takes numbers of one digit: Snowflake's documentation "
                    "speaks of two");
            year = year || piece.element->letter == 'y';
            month = month || piece.element->letter == 'M';
            day = day || piece.element->letter == 'd';
        } else if (has_any(piece.text, "[]{}#\"")) {
            return refuse_pattern(rw, place, piece.text, "is not converted yet");
        } else {
            text = quoted_text(rw, piece.text);
        }
        result = str_format(rw->cx->arena, "%.*s%.*s", STR_ARG(result), STR_ARG(text));
    }
    if (!has_leading_fields(year, month, day))
        return refuse_pattern(rw, place, pattern,
                              "has no year, or no month: Snowflake reads it as another date");
    *format = result;
    return true;
}

/* ---- printing --------------------------------------------------------------------------------- */

/* A part of what is printed: text, the value by a format, or a template of it. */
typedef struct PrintedPart {
    Str text;
    Str format;           /* empty: text only */
    const char *template; /* NULL: by the format */
} PrintedPart;

typedef struct PrintedParts {
    Rewriter *rw;
    VEC(PrintedPart) all;
    bool open; /* the last one takes further elements */
} PrintedParts;

static void add_part(PrintedParts *parts, PrintedPart part)
{
    Arena *arena = parts->rw->cx->arena;
    bool open = part.template == NULL;
    if (!open || !parts->open) {
        *VEC_ADD(arena, &parts->all) = part;
        parts->open = open;
        return;
    }
    PrintedPart *last = &parts->all.items[parts->all.count - 1];
    Str before = last->format.n > 0 ? last->format : quoted_text(parts->rw, last->text);
    if (part.format.n > 0 || last->format.n > 0)
        last->format = str_format(
            arena, "%.*s%.*s", STR_ARG(before),
            STR_ARG(part.format.n > 0 ? part.format : quoted_text(parts->rw, part.text)));
    last->text = str_format(arena, "%.*s%.*s", STR_ARG(last->text), STR_ARG(part.text));
}

/* What a pattern prints; false where it has no form. */
static bool find_parts(PrintedParts *parts, Span place, Str pattern)
{
    Str rest = pattern;
    while (rest.n > 0) {
        Piece piece;
        if (!next_piece(parts->rw, &rest, &piece))
            return refuse_pattern(parts->rw, place, pattern, "has an open quote");
        if (piece.is_run && piece.element == NULL)
            return refuse_pattern(parts->rw, place, piece.text, "has no form in Snowflake");
        if (!piece.is_run && has_any(piece.text, "[]{}#\""))
            return refuse_pattern(parts->rw, place, piece.text, "is not converted yet");
        PrintedPart part = {.text = piece.is_run ? STR("") : piece.text, .format = STR("")};
        if (piece.is_run && piece.element->expression != NULL)
            part.template = piece.element->expression;
        else if (piece.is_run)
            part.format = str_from(piece.element->format);
        add_part(parts, part);
    }
    return true;
}

static PlanNode *print_part(Rewriter *rw, const PrintedPart *part, const PlanList *value)
{
    if (part->template != NULL)
        return rewrite_template(rw, value->items[0]->origin, part->template, value);
    if (part->format.n == 0)
        return sf_string(rw, part->text);
    return sf_call2(rw, value->items[0]->origin, "TO_CHAR", value->items[0],
                    sf_string(rw, part->format));
}

PlanNode *date_format_print(Rewriter *rw, Span place, PlanNode *value, Str pattern)
{
    PrintedParts parts = {.rw = rw};
    if (!find_parts(&parts, place, pattern))
        return sf_null(rw);
    size_t uses = 0;
    for (size_t i = 0; i < parts.all.count; i++)
        uses += parts.all.items[i].template != NULL || parts.all.items[i].format.n > 0;
    PlanList bound = {0}, printed = {0};
    plan_list_add(rw->cx, &bound, value);
    Span origin = value->origin;
    Binding binding = bind_values(rw, origin, &bound, uses > 1);
    for (size_t i = 0; i < parts.all.count; i++) {
        PlanList use = {0};
        plan_list_add(rw->cx, &use, uses > 1 ? bind_use(rw, bound.items[0]) : bound.items[0]);
        plan_list_add(rw->cx, &printed, print_part(rw, &parts.all.items[i], &use));
    }
    if (printed.count == 0)
        return sf_string(rw, STR(""));
    PlanNode *text = printed.count == 1
                         ? printed.items[0]
                         : sf_operator(rw, origin, SF_CONCAT, printed.count, printed.items);
    return bind_finish(rw, origin, &binding, text, type_simple(TYPE_STRING));
}
