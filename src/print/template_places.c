/* template_places.c - whether the templates that make clauses stand in the output where they stood in
 * the source: between the same words and signs. What becomes of names and literals is not compared
 * to the letter, but enough to see a template that has moved.
 */
#include "print/print.h"

#include <ctype.h>

#include "parse/parse.h"
#include "util/vec.h"

/* A template and what it stands between; empty at the ends. */
typedef struct Place {
    Span span; /* in the source */
    bool found;
    Str before;
    Str behind;
} Place;

typedef VEC(Place) PlaceVec;

/* Goes through SQL, the source or the output: what is no blank and no comment, piece by piece. */
typedef struct Reader {
    Str text;
    size_t at;
} Reader;

static Str source_text(const ScContext *cx, Span span)
{
    return str_slice(cx->source->text, span.start, span.end);
}

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static size_t find_behind(Str text, size_t from, Str end)
{
    size_t found = str_find(text, from, end);
    return found == text.n ? found : found + end.n;
}

static size_t quoted_end(Str text, size_t at)
{
    char quote = text.p[at];
    for (size_t i = at + 1; i < text.n; i++) {
        if (text.p[i] == '\\' && quote == '\'')
            i++;
        else if (text.p[i] == quote)
            return i + 1;
    }
    return text.n;
}

static void skip_blanks(Reader *reader)
{
    Str text = reader->text;
    for (;;) {
        Str rest = str_slice(text, reader->at, text.n);
        if (rest.n == 0)
            return;
        if (isspace((unsigned char)rest.p[0]))
            reader->at++;
        else if (str_starts_with(rest, STR("--")))
            reader->at = find_behind(text, reader->at, STR("\n"));
        else if (str_starts_with(rest, STR("/*")))
            reader->at = find_behind(text, reader->at + 2, STR("*/"));
        else if (str_starts_with(rest, STR("{#")))
            reader->at = find_behind(text, reader->at + 2, STR("#}"));
        else
            return;
    }
}

/* A word, a literal or one sign; empty at the end. */
static Str read_piece(Reader *reader)
{
    Str text = reader->text;
    size_t start = reader->at;
    if (start == text.n)
        return STR("");
    char c = text.p[start];
    if (c == '\'' || c == '"' || c == '`') {
        reader->at = quoted_end(text, start);
    } else {
        reader->at++;
        while (is_word(c) && reader->at < text.n && is_word(text.p[reader->at]))
            reader->at++;
    }
    return str_slice(text, start, reader->at);
}

static Str without_quotes(Str piece)
{
    if (piece.n >= 2 && (piece.p[0] == '"' || piece.p[0] == '`'))
        return str_slice(piece, 1, piece.n - 1);
    return piece;
}

static bool are_alike(Str source, Str output)
{
    if (source.n > 0 && output.n > 0 && (source.p[0] == '\'' || source.p[0] == '"') &&
        output.p[0] == '\'')
        return true;
    return str_equal_nocase(without_quotes(source), without_quotes(output));
}

/* Go through SQL in which the templates stand in order, and note what each stands between. */
static void read_places(Str sql, const ScContext *cx, PlaceVec *places)
{
    Reader reader = {.text = sql};
    Str before = STR("");
    size_t next = 0, waiting = 0; /* templates from `waiting` to `next` lack what is behind */
    for (;;) {
        skip_blanks(&reader);
        Str rest = str_slice(sql, reader.at, sql.n);
        Str mark = STR_NONE;
        if (next < places->count)
            mark = source_text(cx, places->items[next].span);
        if (mark.n > 0 && str_starts_with(rest, mark)) {
            places->items[next].found = true;
            places->items[next++].before = before;
            reader.at += mark.n;
            continue;
        }
        Str piece = read_piece(&reader);
        for (; waiting < next; waiting++)
            places->items[waiting].behind = piece;
        if (piece.n == 0)
            return;
        before = piece;
    }
}

static PlaceVec list_templates(const ScContext *cx)
{
    PlaceVec places = {0};
    size_t count;
    const Comment *comments = token_list_comments(cx->tokens, &count);
    for (size_t i = 0; i < count; i++)
        if (comments[i].is_template &&
            !str_starts_with(source_text(cx, comments[i].span), STR("{#")))
            *VEC_ADD(cx->arena, &places) = (Place){.span = comments[i].span};
    return places;
}

bool print_check_templates(ScContext *cx, Span statement, Str sql)
{
    PlaceVec source = list_templates(cx), output = list_templates(cx);
    if (source.count == 0)
        return true;
    uint32_t start = source.items[0].span.start < statement.start ? source.items[0].span.start
                                                                  : statement.start;
    Span last = source.items[source.count - 1].span;
    uint32_t end = last.end > statement.end ? last.end : statement.end;
    read_places(str_slice(cx->source->text, start, end), cx, &source);
    read_places(sql, cx, &output);
    for (size_t i = 0; i < source.count; i++) {
        const Place *was = &source.items[i], *is = &output.items[i];
        if (is->found && are_alike(was->before, is->before) && are_alike(was->behind, is->behind))
            continue;
        Diagnostic *diagnostic = diag_emit(
            cx->diags, TPL003, was->span,
            "the conversion does not keep what is around the template");
        diag_add_help(cx->diags, diagnostic, "convert what the template makes instead");
        return false;
    }
    return true;
}
