/* habit.c - see habit.h. Matches the patterns of habits.def, which explains them; knows no single
 * dialect or statement itself.
 */
#include "parse/habit.h"

#include <string.h>

#include "grammar/spark_parser.h"

typedef struct Habit {
    const char *pattern;
    const char *message;
    const char *help; /* may be empty */
} Habit;

static const Habit habits[] = {
#define HABIT(pattern, message, help) {pattern, message, help},
#include "parse/habits.def"
#undef HABIT
};

enum { ELEMENTS_MAX = 10, SKIPPED_MAX = 64 };

typedef struct Element {
    Str text;
    bool marked;     /* the message points at it */
    bool fatal;      /* the parse may have failed at it */
    size_t from, to; /* the tokens that it matched */
} Element;

typedef struct Pattern {
    Element items[ELEMENTS_MAX];
    size_t count;
    bool at_start;
    bool has_marks;
} Pattern;

static void read_pattern(const char *text, Pattern *pattern)
{
    *pattern = (Pattern){0};
    while (*text != '\0' && pattern->count < ELEMENTS_MAX) {
        size_t length = strcspn(text, " ");
        Str item = {text, length};
        /* '>' alone, '>=' and '=>' are operators */
        bool marked = length > 1 && *text == '>';
        bool fatal = marked || (length > 1 && *text == '?');
        if (fatal)
            item = str_slice(item, 1, length);
        if (str_equal(item, STR("^")))
            pattern->at_start = true;
        else
            pattern->items[pattern->count++] = (Element){
                .text = item, .marked = marked, .fatal = fatal};
        pattern->has_marks |= fatal;
        text += length;
        text += *text == ' ';
    }
}

static Span span_at(const ParserInput *input, size_t i)
{
    return (Span){input->tokens[i].start, input->tokens[i].end};
}

/* Whether a text is one of "A|B|C". */
static bool is_one_of(Str choices, Str text)
{
    size_t start = 0;
    for (size_t i = 0; i <= choices.n; i++)
        if (i == choices.n || (choices.p[i] == '|' && choices.n > 1)) {
            if (str_equal_nocase(str_slice(choices, start, i), text))
                return true;
            start = i + 1;
        }
    return false;
}

static bool is_name(Str text)
{
    char c = text.p[0];
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '`';
}

static bool matches_token(ScContext *cx, const ParserInput *input, const Element *element, size_t i)
{
    if (i >= input->count)
        return false;
    int kind = input->tokens[i].kind;
    Str text = token_text(cx, span_at(input, i));
    if (str_equal(element->text, STR("#")))
        return kind == T_INTEGER || kind == T_NUMBER;
    if (str_equal(element->text, STR("@string")))
        return kind == T_STRING;
    if (str_equal(element->text, STR("@name")))
        return kind != T_STRING && is_name(text);
    if (str_equal(element->text, STR("@any")))
        return true;
    return is_one_of(element->text, text);
}

/* The first token from i on, outside parentheses opened after i, that an element matches. */
static size_t skip_to(ScContext *cx, const ParserInput *input, const Element *element, size_t i)
{
    size_t depth = 0;
    for (size_t skipped = 0; i < input->count && skipped < SKIPPED_MAX; i++, skipped++) {
        if (depth == 0 && skipped > 0 && matches_token(cx, input, element, i))
            return i;
        int kind = input->tokens[i].kind;
        if (kind == T_LPAREN)
            depth++;
        else if (kind == T_RPAREN && depth-- == 0)
            break;
    }
    return input->count;
}

static bool match_from(ScContext *cx, const ParserInput *input, Pattern *pattern, size_t i)
{
    for (size_t e = 0; e < pattern->count; e++) {
        Element *element = &pattern->items[e];
        element->from = i;
        if (str_equal(element->text, STR("..")) && e + 1 < pattern->count) {
            i = skip_to(cx, input, &pattern->items[e + 1], i);
            if (i == input->count)
                return false;
        } else if (!matches_token(cx, input, element, i)) {
            return false;
        } else {
            i++;
        }
        element->to = i;
    }
    return true;
}

/* Whether the parse failed at one of the elements that count. */
static bool covers(const Pattern *pattern, size_t at)
{
    for (size_t e = 0; e < pattern->count; e++) {
        const Element *element = &pattern->items[e];
        if ((element->fatal || !pattern->has_marks) && element->from <= at && at < element->to)
            return true;
    }
    return false;
}

static bool find_match(ScContext *cx, const ParserInput *input, Pattern *pattern, size_t at)
{
    if (pattern->at_start)
        return match_from(cx, input, pattern, 0) && covers(pattern, at);
    size_t first = at >= ELEMENTS_MAX ? at - ELEMENTS_MAX : 0;
    for (size_t i = at + 1; i > first; i--)
        if (match_from(cx, input, pattern, i - 1) && covers(pattern, at))
            return true;
    return false;
}

static Str element_text(ScContext *cx, const ParserInput *input, const Element *element)
{
    if (element->from >= element->to)
        return STR("");
    Str text = token_text(
        cx, span_join(span_at(input, element->from), span_at(input, element->to - 1)));
    bool is_word = element->to - element->from == 1 &&
                   input->tokens[element->from].kind != T_STRING;
    char first = element->text.p[0];
    bool is_choice = first != '@' && first != '#' && first != '.';
    return is_word && is_choice ? str_upper(cx->arena, text) : text;
}

/* The text with {n} replaced by what element n matched. */
static Str fill_in(ScContext *cx, const ParserInput *input, const Pattern *pattern,
                   const char *text)
{
    Str result = STR("");
    while (*text != '\0') {
        size_t length = strcspn(text, "{");
        result = str_format(cx->arena, "%.*s%.*s", STR_ARG(result), (int)length, text);
        text += length;
        if (*text == '{') {
            const Element *element = &pattern->items[text[1] - '1'];
            Str found = element_text(cx, input, element);
            result = str_format(cx->arena, "%.*s%.*s", STR_ARG(result), STR_ARG(found));
            text += sizeof "{n}" - 1;
        }
    }
    return result;
}

static Span marked_span(const ParserInput *input, const Pattern *pattern)
{
    Span span = {0, 0};
    bool found = false;
    for (size_t e = 0; e < pattern->count; e++) {
        const Element *element = &pattern->items[e];
        if (!element->marked && pattern->has_marks)
            continue;
        Span place = span_join(span_at(input, element->from), span_at(input, element->to - 1));
        span = found ? span_join(span, place) : place;
        found = true;
    }
    return span;
}

bool habit_report(ScContext *cx, const ParserInput *input, size_t at)
{
    Pattern pattern;
    for (size_t i = 0; i < sizeof habits / sizeof *habits; i++) {
        read_pattern(habits[i].pattern, &pattern);
        if (!find_match(cx, input, &pattern, at))
            continue;
        Str message = fill_in(cx, input, &pattern, habits[i].message);
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, marked_span(input, &pattern), "%.*s",
                                           STR_ARG(message));
        if (habits[i].help[0] != '\0')
            diag_add_help(cx->diags, diagnostic, "%.*s",
                          STR_ARG(fill_in(cx, input, &pattern, habits[i].help)));
        return true;
    }
    return false;
}
