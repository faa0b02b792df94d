/* syntax_error.c - see syntax_error.h. Only reached after a parse has failed, so it may parse again
 * as often as it helps.
 *
 * What explains most is tried first: a habit of another dialect, a misspelled keyword, clauses in
 * the wrong order, one token too many or too few, and at last what could have stood there.
 */
#include "parse/syntax_error.h"

#include "grammar/spark_parser.h"
#include "parse/check.h"
#include "parse/clause_order.h"
#include "parse/dialect.h"
#include "parse/expected.h"
#include "parse/habit.h"
#include "parse/keyword.h"
#include "parse/repair.h"
#include "parse/statement.h"
#include "parse/templates.h"

static Span token_span(const ParserInput *input, size_t at)
{
    if (at >= input->count)
        return (Span){input->end, input->end};
    return (Span){input->tokens[at].start, input->tokens[at].end};
}

/* A token as a message shows it: its first line, and not much of it. Keywords in upper case, what
 * is quoted or a number as it is, all else in quotes. */
static Str show_token(ScContext *cx, const ParserInput *input, size_t at)
{
    enum { SHOWN_MAX = 40 };
    const Token *token = &input->tokens[at];
    Str text = token_text(cx, token_span(input, at));
    size_t length = 0;
    while (length < text.n && length < SHOWN_MAX && text.p[length] != '\n')
        length++;
    if (length < text.n) {
        while (length > 0 && ((unsigned char)text.p[length] & 0xC0) == 0x80)
            length--;
        return str_format(cx->arena, "%.*s...", (int)length, text.p);
    }
    if (keyword_is_reserved(token->word))
        return str_upper(cx->arena, text);
    switch (token->kind) {
    case T_STRING:
    case T_QUOTED_IDENT:
    case T_INTEGER:
    case T_NUMBER: return text;
    default: return str_format(cx->arena, "'%.*s'", STR_ARG(text));
    }
}

/* What could stand at token `at`, of what the chosen Spark has. */
static void find_expected(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    parser_find_expected(cx, input, at, kinds);
    for (int kind = 0; kind < PARSER_KINDS_MAX; kind++)
        kinds->has[kind] = kinds->has[kind] && !dialect_is_foreign(cx, kind);
}

/* ---- a misspelled keyword -------------------------------------------------------------------- */

typedef struct Suggestion {
    Str text;
    unsigned distance;
    size_t reached; /* how far the parse gets with it, as repair_try_kind tells */
} Suggestion;

static bool is_keyword_name(Str name)
{
    for (size_t i = 0; i < name.n; i++)
        if (!(name.p[i] >= 'A' && name.p[i] <= 'Z') && name.p[i] != '_')
            return false;
    return name.n > 1;
}

/* How many edits are a slip of the fingers. */
static unsigned edit_limit(Str word)
{
    return word.n <= 5 ? 1 : 2;
}

/* GROUPBY: two keywords without the blank. */
static bool is_joined_by(Str word, Str first)
{
    return word.n == first.n + 2 && str_starts_with_nocase(word, first) &&
           str_equal_nocase(str_slice(word, first.n, word.n), STR("BY"));
}

/* A name, or a keyword that could be one. */
static bool is_like_name(const Token *token)
{
    return token->kind == T_IDENT || (token->word != NO_KEYWORD && token->fallback == T_IDENT &&
                                      !keyword_is_reserved(token->word));
}

/* The keyword that a word was most likely meant to be, if it can stand there. */
static bool find_suggestion(ScContext *cx, const ParserInput *input, size_t at, size_t error_at,
                            Suggestion *best)
{
    if (at >= input->count || !is_like_name(&input->tokens[at]))
        return false;
    Str word = token_text(cx, token_span(input, at));
    if (word.n < 2)
        return false;
    unsigned limit = edit_limit(word);
    ParserKinds kinds;
    find_expected(cx, input, at, &kinds);
    *best = (Suggestion){.distance = limit + 1};
    for (int kind = 1; kind < PARSER_KINDS_MAX; kind++) {
        if (!kinds.has[kind])
            continue;
        Str name = str_from(parser_kind_name(kind));
        if (!is_keyword_name(name))
            continue;
        if (is_joined_by(word, name)) {
            *best = (Suggestion){str_format(cx->arena, "%.*s BY", STR_ARG(name)), 1, error_at + 1};
            return true;
        }
        unsigned distance = str_distance(word, name, limit);
        if (distance == 0 || distance >= best->distance)
            continue;
        size_t reached = repair_try_kind(cx, input, at, kind);
        if (reached > error_at)
            *best = (Suggestion){name, distance, reached};
    }
    return best->distance <= limit;
}

/* A misspelled word is often taken for a name, so that the parse fails at the next one. */
static bool report_suggestion(ScContext *cx, const ParserInput *input, size_t at)
{
    Suggestion suggestion, before;
    size_t place = at;
    bool found = find_suggestion(cx, input, at, at, &suggestion);
    if (at > 0 && find_suggestion(cx, input, at - 1, at, &before) &&
        (!found || before.reached > suggestion.reached)) {
        suggestion = before;
        place = at - 1;
        found = true;
    }
    if (!found)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, place),
                                       "unexpected %.*s", STR_ARG(show_token(cx, input, place)));
    diag_add_help(cx->diags, diagnostic, "did you mean %.*s?", STR_ARG(suggestion.text));
    return true;
}

/* ---- the first words of a statement ---------------------------------------------------------- */

/* The words that statements start with are known even where the grammar does not cover them. */
static bool report_statement_word(ScContext *cx, const ParserInput *input, size_t at)
{
    enum { FIRST_WORDS = 3 };
    size_t slip;
    Str meant;
    if (input->mode != T_MODE_STATEMENT || at >= FIRST_WORDS ||
        !statement_find_slip(cx->tokens, &slip, &meant) || slip > at + 1)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, slip),
                                       "unexpected %.*s", STR_ARG(show_token(cx, input, slip)));
    diag_add_help(cx->diags, diagnostic, "did you mean %.*s?", STR_ARG(meant));
    return true;
}

/* ---- what is still open ---------------------------------------------------------------------- */

typedef struct Bracket {
    uint16_t opens;
    uint16_t closes;
} Bracket;

static const Bracket brackets[] = {{T_LPAREN, T_RPAREN},     {T_LAMBDA_PAREN_LA, T_RPAREN},
                                   {T_LBRACKET, T_RBRACKET}, {T_HINT_START, T_HINT_END},
                                   {T_CASE, T_END},          {T_BETWEEN, T_AND}};

/* The innermost token before `at` that waits for one of `closing`, or the number of tokens. */
static size_t find_open(const ParserInput *input, size_t at, int closing)
{
    size_t closed = 0;
    for (size_t i = at; i > 0; i--) {
        int kind = input->tokens[i - 1].kind;
        bool opens = false;
        for (size_t b = 0; b < sizeof brackets / sizeof *brackets; b++)
            opens |= brackets[b].closes == closing && brackets[b].opens == kind;
        if (kind == closing)
            closed++;
        else if (opens && closed-- == 0)
            return i - 1;
    }
    return input->count;
}

/* Show the place of what was opened and should have been closed before `at`. */
static void label_open(ScContext *cx, const ParserInput *input, size_t at, const ParserKinds *kinds,
                       Diagnostic *diagnostic)
{
    static const uint16_t closers[] = {T_RPAREN, T_RBRACKET, T_HINT_END, T_END, T_AND};
    for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
        if (!kinds->has[closers[i]] || (closers[i] == T_AND && kinds->has[T_OR]))
            continue;
        size_t open = find_open(input, at, closers[i]);
        if (open == input->count)
            continue;
        const char *text = closers[i] == T_AND   ? "needs two values with AND between them"
                           : at == input->count  ? "never closed"
                           : closers[i] == T_END ? "this CASE has no END yet"
                                                 : "still open here";
        diag_add_label(cx->diags, diagnostic, token_span(input, open), "%s", text);
        return;
    }
}

/* ---- one token too many, too few, or another ------------------------------------------------- */

/* A comma with nothing after it; the word that starts the next clause may have been taken for a name,
 * so that the parse failed behind it. */
static bool report_trailing_comma(ScContext *cx, const ParserInput *input, size_t at)
{
    if (at >= 2 && at < input->count && input->tokens[at - 2].kind == T_COMMA &&
        clause_order_is_clause(input, at - 1))
        at--;
    if (at == 0 || input->tokens[at - 1].kind != T_COMMA ||
        !repair_can_leave_out(cx, input, at - 1))
        return false;
    Str before = at < input->count ? show_token(cx, input, at) : STR("the end of the statement");
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, at - 1),
                                       "nothing stands between ',' and %.*s", STR_ARG(before));
    diag_add_help(cx->diags, diagnostic, "leave the ',' out, or write what should follow it");
    return true;
}

static bool is_punctuation(const ParserInput *input, size_t at)
{
    const Token *token = &input->tokens[at];
    char first = parser_kind_name(token->kind)[0];
    return token->word == NO_KEYWORD && !(first >= 'A' && first <= 'Z') &&
           !(first >= 'a' && first <= 'z');
}

static bool report_too_many(ScContext *cx, const ParserInput *input, size_t at)
{
    if (at == input->count)
        return false;
    Str shown = show_token(cx, input, at);
    if (input->tokens[at].kind == T_RPAREN && find_open(input, at, T_RPAREN) == input->count) {
        diag_emit(cx->diags, PRS001, token_span(input, at), "unexpected ')', which closes nothing");
        return true;
    }
    bool twice = at > 0 && str_equal_nocase(token_text(cx, token_span(input, at)),
                                            token_text(cx, token_span(input, at - 1)));
    if ((!twice && !is_punctuation(input, at)) || !repair_can_leave_out(cx, input, at))
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, at),
                                       twice ? "%.*s stands twice" : "unexpected %.*s",
                                       STR_ARG(shown));
    diag_add_help(cx->diags, diagnostic, twice ? "leave one of them out" : "leave it out");
    return true;
}

static bool report_missing(ScContext *cx, const ParserInput *input, size_t at,
                           const ParserKinds *expected)
{
    ParserKinds kinds = *expected;
    if (at == 0 || !repair_find_missing(cx, input, at, &kinds))
        return false;
    Str what = expected_describe_missing(cx, &kinds);
    if (what.n == 0)
        return false;
    Diagnostic *diagnostic;
    if (at == input->count)
        diagnostic = diag_emit(cx->diags, PRS002, token_span(input, at),
                               "unexpected end of statement, expected %.*s", STR_ARG(what));
    else
        diagnostic = diag_emit(cx->diags, PRS001, token_span(input, at),
                               "unexpected %.*s, expected %.*s before it",
                               STR_ARG(show_token(cx, input, at)), STR_ARG(what));
    label_open(cx, input, at, &kinds, diagnostic);
    return true;
}

static bool report_replacement(ScContext *cx, const ParserInput *input, size_t at,
                               const ParserKinds *expected)
{
    ParserKinds kinds = *expected;
    if (at == 0 || at == input->count || !repair_find_replacement(cx, input, at, &kinds))
        return false;
    Str what = expected_describe_missing(cx, &kinds);
    if (what.n == 0)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, at),
                                       "unexpected %.*s, expected %.*s",
                                       STR_ARG(show_token(cx, input, at)), STR_ARG(what));
    label_open(cx, input, at, &kinds, diagnostic);
    return true;
}

/* ---- units of time --------------------------------------------------------------------------- */

static bool report_unit(ScContext *cx, const ParserInput *input, size_t at)
{
    size_t first = at >= 3 ? at - 3 : 0;
    for (size_t i = first; i <= at && i + 2 < input->count; i++) {
        size_t number = i + 1;
        int sign = input->tokens[number].kind;
        if (sign == T_MINUS_SIGN || sign == T_PLUS || sign == T_SIGN_LA)
            number++;
        if (input->tokens[i].word != KW_INTERVAL || number + 1 >= input->count)
            continue;
        int kind = input->tokens[number].kind;
        Str unit = token_text(cx, token_span(input, number + 1));
        if ((kind != T_INTEGER && kind != T_NUMBER && kind != T_STRING) ||
            input->tokens[number + 1].kind != T_IDENT)
            continue;
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS001, token_span(input, number + 1),
                                           "'%.*s' is no unit of an interval", STR_ARG(unit));
        const char *meant = expected_unit_like(unit);
        if (meant != NULL)
            diag_add_help(cx->diags, diagnostic, "did you mean %s?", meant);
        else
            diag_add_help(cx->diags, diagnostic,
                          "the units are YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND, "
                          "MILLISECOND and MICROSECOND");
        return true;
    }
    return false;
}

/* ---- the report ------------------------------------------------------------------------------ */

/* A reserved word that was read as a name just before the error is what the user stumbles on:
 * `SELECT (a + b FROM t` fails at t, but FROM is what does not fit. */
static size_t find_offender(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    enum { BACK_MAX = 3 };
    find_expected(cx, input, at, kinds);
    size_t found = at;
    for (size_t i = at; i > 0 && i + BACK_MAX > at; i--) {
        const Token *token = &input->tokens[i - 1];
        if (!keyword_is_reserved(token->word) || token->fallback == 0 ||
            (i < at && !clause_order_is_clause(input, i - 1)))
            continue;
        ParserKinds before;
        find_expected(cx, input, i - 1, &before);
        if (before.has[token->kind])
            continue;
        *kinds = before;
        found = i - 1;
    }
    return found;
}

/* A keyword or a string that would do as a name, if it were quoted as one. */
static void add_name_help(ScContext *cx, const ParserInput *input, size_t at,
                          Diagnostic *diagnostic)
{
    const Token *token = &input->tokens[at];
    bool is_string = token->kind == T_STRING;
    if ((token->word == NO_KEYWORD && !is_string) ||
        repair_try_kind(cx, input, at, T_QUOTED_IDENT) <= input->count)
        return;
    Str text = token_text(cx, token_span(input, at));
    if (is_string)
        text = str_slice(text, 1, text.n - 1);
    diag_add_help(cx->diags, diagnostic, "if %.*s is a name, write `%.*s`", STR_ARG(text),
                  STR_ARG(text));
}

static void report_unexpected(ScContext *cx, const ParserInput *input, size_t at,
                              const ParserKinds *kinds)
{
    Span span = token_span(input, at);
    Str expected = expected_describe(cx, kinds);
    Str joint = expected.n == 0 ? STR("") : STR(", expected ");
    Diagnostic *diagnostic;
    if (at == input->count) {
        diagnostic = diag_emit(cx->diags, PRS002, span, "unexpected end of statement%.*s%.*s",
                               STR_ARG(joint), STR_ARG(expected));
        if (at > 0)
            add_name_help(cx, input, at - 1, diagnostic);
    } else {
        diagnostic = diag_emit(cx->diags, PRS001, span, "unexpected %.*s%.*s%.*s",
                               STR_ARG(show_token(cx, input, at)), STR_ARG(joint),
                               STR_ARG(expected));
        add_name_help(cx, input, at, diagnostic);
    }
    label_open(cx, input, at, kinds, diagnostic);
}

/* IDENTIFIER (expression) where only IDENTIFIER ('..') can stand. */
static bool report_identifier_clause(ScContext *cx, const ParserInput *input, size_t at)
{
    if (at + 2 >= input->count || input->tokens[at].kind != T_IDENTIFIER_LA ||
        input->tokens[at + 2].kind == T_RPAREN)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS016, token_span(input, at),
                                       "IDENTIFIER takes a string only here");
    diag_add_help(cx->diags, diagnostic, "write the name, or IDENTIFIER ('name')");
    return true;
}

void syntax_error_report(ScContext *cx, ParserInput *input, size_t at)
{
    ParserKinds kinds;
    if (templates_explain_error(cx, input->tokens, input->count, at) ||
        report_identifier_clause(cx, input, at) || dialect_report(cx, input, at) ||
        habit_report(cx, input, at) || report_unit(cx, input, at))
        return;
    size_t offender = find_offender(cx, input, at, &kinds);
    if ((offender != at && habit_report(cx, input, offender)) || report_suggestion(cx, input, at) ||
        report_statement_word(cx, input, at) || clause_order_report(cx, input, offender) ||
        report_trailing_comma(cx, input, offender) || report_too_many(cx, input, offender) ||
        report_missing(cx, input, offender, &kinds) ||
        report_replacement(cx, input, offender, &kinds))
        return;
    report_unexpected(cx, input, offender, &kinds);
}

void syntax_error_report_depth(ScContext *cx, const ParserInput *input, size_t at)
{
    diag_emit(cx->diags, PRS008, token_span(input, at), "the statement is nested too deeply");
}
