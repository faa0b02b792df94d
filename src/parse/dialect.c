/* dialect.c - see dialect.h. Knows no single construct: dialect.def lists them, grammar/dialect.y has
 * their productions.
 *
 * A statement that can be parsed never comes here, so nothing that Spark takes for a name loses that
 * meaning. The tree of a statement that comes here is not used.
 */
#include "parse/dialect.h"

#include <string.h>

#include "grammar/spark_parser.h"
#include "parse/check.h"
#include "parse/keyword.h"
#include "parse/retry.h"
#include "parse/tokfilter.h"

typedef struct Syntax {
    int kind;
    int since; /* 0: Databricks */
    const char *pattern;
    const char *what;
    const char *help; /* may be empty */
} Syntax;

static const Syntax syntaxes[] = {
#define SYNTAX(token, since, pattern, what, help) {T_##token, since, pattern, what, help},
#include "parse/dialect.def"
#undef SYNTAX
};

enum { SYNTAX_COUNT = sizeof syntaxes / sizeof *syntaxes };

/* Newer than any Spark that there is. */
enum { ALL_VERSIONS = 9999 };

static Str text_at(const TokenList *tokens, size_t i)
{
    if (i >= tokens->count)
        return STR_NONE;
    return str_slice(tokens->text, tokens->items[i].start, tokens->items[i].end);
}

static bool matches_element(const TokenList *tokens, size_t i, Str element)
{
    if (i >= tokens->count)
        return false;
    const Token *token = &tokens->items[i];
    if (str_equal(element, STR("@name")))
        return token->kind == T_QUOTED_IDENT || token->kind == T_IDENT || token->fallback != 0;
    if (str_equal(element, STR("@dollar")))
        return str_starts_with(text_at(tokens, i), STR("$$"));
    return token->kind != T_QUOTED_IDENT && token->kind != T_STRING &&
           str_equal_nocase(text_at(tokens, i), element);
}

/* How many tokens from i on a pattern covers, or 0 if they do not match it. */
static size_t count_match(const TokenList *tokens, size_t i, const char *pattern)
{
    size_t count = 0;
    while (*pattern != '\0') {
        size_t length = strcspn(pattern, " ");
        if (!matches_element(tokens, i + count, (Str){pattern, length}))
            return 0;
        count++;
        pattern += length;
        pattern += *pattern == ' ';
    }
    return count;
}

static const Syntax *find_syntax(const TokenList *tokens, size_t i)
{
    for (size_t s = 0; s < SYNTAX_COUNT; s++)
        if (count_match(tokens, i, syntaxes[s].pattern) > 0)
            return &syntaxes[s];
    return NULL;
}

/* Give each word the readings that it has in the newest Spark. */
static void read_words(TokenList *tokens, const KeywordTable *keywords)
{
    for (size_t i = 0; i < tokens->count; i++) {
        Token *token = &tokens->items[i];
        if (token->kind != T_IDENT && token->word == NO_KEYWORD)
            continue;
        Str text = text_at(tokens, i);
        KeywordId keyword = keyword_find(keywords, text.p, text.n);
        if (keyword == NO_KEYWORD)
            continue;
        token->word = (uint16_t)keyword;
        token->kind = keywords->keywords[keyword].kind;
        token->fallback = keywords->keywords[keyword].fallback;
    }
}

/* Read first what dialect.def says, then what the token was. */
static void promote(Token *token, int kind)
{
    if (token->kind == kind)
        return;
    token->value = token->kind;
    if (token->fallback == 0)
        token->fallback = token->kind;
    token->kind = (uint16_t)kind;
}

/* The tokens as the newest Spark or Databricks would read them; memory in the statement's arena. */
static TokenList reread(ScContext *cx, const ParserInput *input)
{
    Options options = *cx->options;
    options.spark_version = (SparkVersion)ALL_VERSIONS;
    KeywordTable *keywords = ARENA_NEW(cx->arena, KeywordTable);
    keyword_table_init(keywords, &options);
    TokenList tokens = {.text = cx->tokens->text, .count = input->count};
    tokens.items = ARENA_ARRAY(cx->arena, input->count + 1, Token);
    if (input->count > 0)
        memcpy(tokens.items, input->tokens, input->count * sizeof *tokens.items);
    read_words(&tokens, keywords);
    tokfilter_run(&tokens);
    for (size_t i = 0; i < tokens.count; i++) {
        const Syntax *syntax = find_syntax(&tokens, i);
        if (syntax != NULL)
            promote(&tokens.items[i], syntax->kind);
    }
    return tokens;
}

/* ---- the report ------------------------------------------------------------------------------ */

static void report_databricks(ScContext *cx, Span span, const char *what, const char *help)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, CNV903, span, "Databricks has %s, Spark does not",
                                       what);
    if (*help != '\0')
        diag_add_help(cx->diags, diagnostic, "%s", help);
}

/* The syntax that a token was read as, if that is one of dialect.def. */
static const Syntax *syntax_of(const TokenList *tokens, size_t i, int reading)
{
    const Syntax *syntax = find_syntax(tokens, i);
    return syntax != NULL && syntax->kind == reading ? syntax : NULL;
}

static Span span_of(const TokenList *tokens, size_t i, size_t count)
{
    return (Span){tokens->items[i].start, tokens->items[i + count - 1].end};
}

static bool is_foreign(const ScContext *cx, const Syntax *syntax)
{
    return syntax->since == 0 || syntax->since > (int)cx->options->spark_version;
}

static bool report_syntax(ScContext *cx, const TokenList *tokens, const uint16_t *readings)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const Syntax *syntax = syntax_of(tokens, i, readings[i]);
        if (syntax == NULL || !is_foreign(cx, syntax))
            continue;
        Span span = span_of(tokens, i, count_match(tokens, i, syntax->pattern));
        if (syntax->since == 0)
            report_databricks(cx, span, syntax->what, syntax->help);
        else
            check_since_with_help(cx, span, (SparkVersion)syntax->since, syntax->what,
                                  syntax->help);
        return true;
    }
    return false;
}

static bool report_keyword(ScContext *cx, const TokenList *tokens, const uint16_t *readings)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const Token *token = &tokens->items[i];
        if (token->word == NO_KEYWORD || readings[i] == T_IDENT || readings[i] == token->fallback ||
            keyword_since((KeywordId)token->word) <= cx->options->spark_version)
            continue;
        return check_since(cx, span_of(tokens, i, 1), keyword_since((KeywordId)token->word),
                           keyword_text((KeywordId)token->word).p);
    }
    return false;
}

/* BEGIN, CALL and the like where no statement could start with them yet. */
static bool report_first_word(ScContext *cx, const ParserInput *input, size_t at)
{
    if (at > 0 || input->count == 0)
        return false;
    Span span = {input->tokens[0].start, input->tokens[0].end};
    KeywordId keyword = keyword_find_newer(token_text(cx, span), cx->options->spark_version);
    return keyword != NO_KEYWORD && cx->tokens->statement != NULL &&
           check_since(cx, span, keyword_since(keyword), cx->tokens->statement->label);
}

bool dialect_report(ScContext *cx, const ParserInput *input, size_t at)
{
    if (input->mode != T_MODE_STATEMENT)
        return false;
    TokenList tokens = reread(cx, input);
    ParserInput again = *input;
    size_t error_at;
    again.tokens = tokens.items;
    again.readings = ARENA_ARRAY(cx->arena, input->count + 1, uint16_t);
    ParserStatus status = parser_run(cx, &again, &error_at);
    if (status == PARSER_SYNTAX_ERROR)
        status = retry_parse(cx, &again, &error_at);
    cx->tree = NULL;
    if (status == PARSER_OK)
        return report_syntax(cx, &tokens, again.readings) ||
               report_keyword(cx, &tokens, again.readings);
    return report_first_word(cx, input, at);
}

void dialect_report_statement(ScContext *cx, Span span, const StatementKind *kind)
{
    report_databricks(cx, span, kind->label,
                      *kind->help == '\0' ? "leave this statement out" : kind->help);
}

bool dialect_is_foreign(const ScContext *cx, int kind)
{
    for (size_t s = 0; s < SYNTAX_COUNT; s++)
        if (syntaxes[s].kind == kind && is_foreign(cx, &syntaxes[s]))
            return true;
    return keyword_kind_is_newer(kind, cx->options->spark_version);
}
