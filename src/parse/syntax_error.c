/* syntax_error.c - see syntax_error.h. Only reached after a parse has failed, so it may parse again
 * as often as it helps.
 */
#include "parse/syntax_error.h"

#include "grammar/spark_parser.h"
#include "parse/expected.h"
#include "parse/keyword.h"

static Span token_span(const ParserInput *input, size_t at)
{
    if (at >= input->count)
        return (Span){input->end, input->end};
    return (Span){input->tokens[at].start, input->tokens[at].end};
}

/* Whether a kind of token is written in characters, not in a word. */
static bool is_operator(int kind)
{
    char first = parser_kind_name(kind)[0];
    return !(first >= 'A' && first <= 'Z') && !(first >= 'a' && first <= 'z');
}

/* A token as a message shows it: its first line, and not much of it. */
static Str show_token(ScContext *cx, const ParserInput *input, size_t at)
{
    enum { SHOWN_MAX = 40 };
    Str text = token_text(cx, token_span(input, at));
    size_t length = 0;
    while (length < text.n && length < SHOWN_MAX && text.p[length] != '\n')
        length++;
    if (length == text.n)
        return is_operator(input->tokens[at].kind) ? str_format(cx->arena, "'%.*s'", STR_ARG(text))
                                                   : text;
    while (length > 0 && ((unsigned char)text.p[length] & 0xC0) == 0x80)
        length--;
    return str_format(cx->arena, "%.*s...", (int)length, text.p);
}

/* ---- a misspelled keyword -------------------------------------------------------------------- */

typedef struct Suggestion {
    size_t at; /* the token */
    int kind;  /* what it was meant to be */
    unsigned distance;
} Suggestion;

static bool is_keyword_name(Str name)
{
    for (size_t i = 0; i < name.n; i++)
        if (!(name.p[i] >= 'A' && name.p[i] <= 'Z') && name.p[i] != '_')
            return false;
    return name.n > 1;
}

/* Whether the parse gets past `error_at` when the token is what is suggested. */
static bool does_help(ScContext *cx, ParserInput *input, const Suggestion *suggestion,
                      size_t error_at)
{
    Token *token = &input->tokens[suggestion->at];
    Token before = *token;
    token->kind = (uint16_t)suggestion->kind;
    token->fallback = 0;
    size_t at;
    ParserStatus status = parser_run(cx, input, &at);
    *token = before;
    return status == PARSER_OK || at > error_at;
}

/* The keyword that a word was most likely meant to be, if it can stand there. */
static bool find_suggestion(ScContext *cx, ParserInput *input, size_t at, size_t error_at,
                            Suggestion *best)
{
    if (at >= input->count || input->tokens[at].kind != T_IDENT)
        return false;
    Str word = token_text(cx, token_span(input, at));
    if (word.n < 2)
        return false;
    unsigned limit = word.n <= 4 ? 1 : 2;
    ParserKinds kinds;
    parser_find_expected(cx, input, at, &kinds);
    *best = (Suggestion){.at = at, .distance = limit + 1};
    for (int kind = 1; kind < PARSER_KINDS_MAX; kind++) {
        if (!kinds.has[kind])
            continue;
        Str name = str_from(parser_kind_name(kind));
        if (!is_keyword_name(name))
            continue;
        Suggestion suggestion = {at, kind, str_distance(word, name, limit)};
        if (suggestion.distance < best->distance && does_help(cx, input, &suggestion, error_at))
            *best = suggestion;
    }
    return best->distance <= limit;
}

/* ---- parentheses ----------------------------------------------------------------------------- */

/* The innermost parenthesis that is open before token `at`, or the number of tokens. */
static size_t find_open_parenthesis(const ParserInput *input, size_t at)
{
    size_t closed = 0;
    for (size_t i = at; i > 0; i--) {
        int kind = input->tokens[i - 1].kind;
        if (kind == T_RPAREN)
            closed++;
        else if ((kind == T_LPAREN || kind == T_LAMBDA_PAREN_LA) && closed-- == 0)
            return i - 1;
    }
    return input->count;
}

/* ---- reports --------------------------------------------------------------------------------- */

static void report_suggestion(ScContext *cx, const ParserInput *input, const Suggestion *suggestion)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, suggestion->at),
                                       "unexpected %.*s",
                                       STR_ARG(show_token(cx, input, suggestion->at)));
    diag_add_help(cx->diags, diagnostic, "did you mean %s?", parser_kind_name(suggestion->kind));
}

/* ", expected X, Y or Z" */
static Str describe_expected(ScContext *cx, const ParserKinds *kinds)
{
    Str expected = expected_describe(cx, kinds);
    return expected.n == 0 ? expected : str_format(cx->arena, ", expected %.*s", STR_ARG(expected));
}

static void label_open_parenthesis(ScContext *cx, const ParserInput *input, size_t at,
                                   Diagnostic *diagnostic)
{
    size_t open = find_open_parenthesis(input, at);
    if (open < input->count)
        diag_add_label(cx->diags, diagnostic, token_span(input, open), "%s",
                       at == input->count ? "never closed" : "still open here");
}

/* A reserved word that was read as a name just before the error is what the user stumbles on:
 * `SELECT (a + b FROM t` fails at t, but FROM is what does not fit. */
static size_t find_offender(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    parser_find_expected(cx, input, at, kinds);
    if (at == 0 || at > input->count || !keyword_is_reserved(input->tokens[at - 1].word))
        return at;
    ParserKinds before;
    parser_find_expected(cx, input, at - 1, &before);
    if (before.has[input->tokens[at - 1].kind] || input->tokens[at - 1].fallback == 0)
        return at;
    *kinds = before;
    return at - 1;
}

void syntax_error_report(ScContext *cx, ParserInput *input, size_t at)
{
    Suggestion suggestion;
    if (find_suggestion(cx, input, at, at, &suggestion) ||
        (at > 0 && find_suggestion(cx, input, at - 1, at, &suggestion))) {
        report_suggestion(cx, input, &suggestion);
        return;
    }
    ParserKinds kinds;
    at = find_offender(cx, input, at, &kinds);
    Span span = token_span(input, at);
    Str expected = describe_expected(cx, &kinds);
    Diagnostic *diagnostic;
    if (at == input->count) {
        diagnostic = diag_emit(cx->diags, PRS002, span, "unexpected end of statement%.*s",
                               STR_ARG(expected));
        label_open_parenthesis(cx, input, at, diagnostic);
    } else if (input->tokens[at].kind == T_RPAREN &&
               find_open_parenthesis(input, at) == input->count) {
        diag_emit(cx->diags, PRS001, span, "unexpected ')', which closes nothing");
    } else {
        diagnostic = diag_emit(cx->diags, PRS001, span, "unexpected %.*s%.*s",
                               STR_ARG(show_token(cx, input, at)), STR_ARG(expected));
        if (kinds.has[T_RPAREN])
            label_open_parenthesis(cx, input, at, diagnostic);
    }
}

void syntax_error_report_depth(ScContext *cx, const ParserInput *input, size_t at)
{
    diag_emit(cx->diags, PRS008, token_span(input, at), "the statement is nested too deeply");
}
