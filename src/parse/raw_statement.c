/* raw_statement.c - see raw_statement.h. Reads characters, not tokens: Spark takes the text after
 * the first words as it is, comments and unbalanced quotes included.
 */
#include "parse/raw_statement.h"

#include <string.h>

#include "ast/make.h"
#include "grammar/spark_parser.h"
#include "parse/check.h"
#include "parse/keyword.h"
#include "parse/literal.h"
#include "parse/token.h"

/* The text from an offset to the end of the statement, without blanks around it and without the `;`
 * that ended it. */
static Str rest_from(const ScContext *cx, uint32_t offset)
{
    Str text = str_slice(cx->tokens->text, offset, cx->tokens->text.n);
    if (text.n > 0 && text.p[text.n - 1] == ';')
        text.n--;
    return str_trim(text);
}

static Span span_of(const ScContext *cx, Str text)
{
    uint32_t start = (uint32_t)(text.p - cx->tokens->text.p);
    return (Span){start, start + (uint32_t)text.n};
}

static Span whole_span(const ScContext *cx, Str rest)
{
    const TokenList *tokens = cx->tokens;
    uint32_t end = rest.n > 0 ? span_of(cx, rest).end : tokens->items[tokens->count - 1].end;
    return (Span){tokens->items[0].start, end};
}

static bool is_key_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '\\' || c == ':';
}

/* The bare key that a text starts with, perhaps an empty one. */
static Str bare_key(Str text)
{
    size_t length = 0;
    while (length < text.n && is_key_character(text.p[length]))
        length++;
    return str_slice(text, 0, length);
}

/* The `..` that a text starts with, its backticks included, or an empty text. */
static Str quoted_key(Str text)
{
    if (text.n < 2 || text.p[0] != '`')
        return str_slice(text, 0, 0);
    size_t i = 1;
    while (i < text.n) {
        if (text.p[i] != '`')
            i++;
        else if (i + 1 < text.n && text.p[i + 1] == '`')
            i += 2;
        else
            return str_slice(text, 0, i + 1);
    }
    return str_slice(text, 0, 0);
}

static Str without_quotes(Str quoted)
{
    return str_slice(quoted, 1, quoted.n - 1);
}

static AstNode *refuse_setting(ScContext *cx, Span span, const char *what)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS603, span, "cannot read this %s", what);
    diag_add_help(cx->diags, diagnostic,
                  strcmp(what, "RESET") == 0
                      ? "write RESET or RESET key; other characters in a key need backticks"
                      : "write SET, SET key or SET key=value; other characters in a key, or a ; in "
                        "the value, need backticks");
    return NULL;
}

/* SET; SET -v; SET key; SET key=value, the key and the value perhaps in backticks */
static AstNode *parse_set(ScContext *cx, Str rest)
{
    Span span = whole_span(cx, rest);
    if (rest.n == 0)
        return MAKE(SetConfiguration, SET_CONFIGURATION, span);
    if (str_equal(rest, STR("-v")))
        return MAKE(SetConfiguration, SET_CONFIGURATION, span, .key = rest);
    Str written = quoted_key(rest);
    bool quoted = written.n > 0;
    if (!quoted)
        written = bare_key(rest);
    Str after = str_trim(str_slice(rest, written.n, rest.n));
    Str key = quoted ? without_quotes(written) : written;
    if (written.n == 0 || (after.n > 0 && after.p[0] != '='))
        return refuse_setting(cx, span_of(cx, rest), "SET");
    if (after.n == 0)
        return MAKE(SetConfiguration, SET_CONFIGURATION, span, .key = key);
    Str value = str_trim(str_slice(after, 1, after.n));
    Str quoted_value = quoted_key(value);
    if (quoted_value.n > 0 && quoted_value.n == value.n)
        value = without_quotes(quoted_value);
    else if (memchr(value.p, ';', value.n) != NULL)
        return refuse_setting(cx, span_of(cx, value), "SET");
    return MAKE(SetConfiguration, SET_CONFIGURATION, span, .key = key, .has_value = true,
                .value = value);
}

static AstNode *parse_reset(ScContext *cx, Str rest)
{
    Str quoted = quoted_key(rest);
    Str key = quoted.n > 0 ? without_quotes(quoted) : bare_key(rest);
    if ((quoted.n > 0 ? quoted.n : key.n) != rest.n)
        return refuse_setting(cx, span_of(cx, rest), "RESET");
    return MAKE(ResetConfiguration, RESET_CONFIGURATION, whole_span(cx, rest), .key = key);
}

static bool is_resource_type(Str word)
{
    static const char *const types[] = {"FILE", "FILES", "JAR", "JARS", "ARCHIVE", "ARCHIVES"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is_nocase(word, types[i]))
            return true;
    return false;
}

/* ADD JAR path, LIST FILES */
static AstNode *parse_resource(ScContext *cx)
{
    const TokenList *tokens = cx->tokens;
    bool list = tokens->items[0].word == KW_LIST;
    const Token *last = &tokens->items[tokens->count > 1 ? 1 : 0];
    Span span = {last->start, last->end};
    Str type = token_text(cx, span);
    if (!is_resource_type(type)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS604, span, "%s of what?",
                                           list ? "LIST" : "ADD");
        diag_add_help(cx->diags, diagnostic, "write %s FILE, JAR or ARCHIVE",
                      list ? "LIST" : "ADD");
        if (tokens->count == 1 || (last->kind != T_IDENT && last->word == NO_KEYWORD))
            check_blame_grammar(cx);
        return NULL;
    }
    Str rest = rest_from(cx, span.end);
    return MAKE(Resource, RESOURCE, whole_span(cx, rest), .list = list, .type = type,
                .argument = rest);
}

static bool has_blank(Str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (strchr(" \t\r\n", text.p[i]) != NULL)
            return true;
    return false;
}

/* The value of string literals that are all of the statement after its first word, or NULL. */
static AstNode *string_behind(ScContext *cx, Span span)
{
    const TokenList *tokens = cx->tokens;
    AstList strings = {0};
    for (size_t i = 1; i < tokens->count; i++) {
        Span place = {tokens->items[i].start, tokens->items[i].end};
        if (tokens->items[i].kind != T_STRING)
            return NULL;
        ast_list_add(
            cx, &strings,
            MAKE(StringLiteral, STRING_LITERAL, place, .value = literal_string(cx, place)));
    }
    return strings.count == 0 ? NULL : literal_join_strings(cx, span, &strings);
}

static AstNode *parse_refresh(ScContext *cx, Str rest)
{
    Span span = whole_span(cx, rest);
    if (rest.n == 0) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS604, span, "REFRESH of what?");
        diag_add_help(cx->diags, diagnostic, "REFRESH TABLE t, or REFRESH path, / for every path");
        return NULL;
    }
    AstNode *string = string_behind(cx, span_of(cx, rest));
    if (string != NULL)
        return MAKE(Refresh, REFRESH, span,
                    .path = AST_AS(StringLiteral, STRING_LITERAL, string)->value);
    if (has_blank(rest)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS604, span_of(cx, rest),
                                           "a path without quotes cannot hold blanks");
        diag_add_help(cx->diags, diagnostic, "put the path in quotes");
        return NULL;
    }
    return MAKE(Refresh, REFRESH, span, .path = rest);
}

/* The end of the string or quoted name that starts at an offset, or 0. */
static uint32_t end_of_quoted(const TokenList *tokens, uint32_t offset)
{
    for (size_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].start == offset)
            return tokens->items[i].kind == T_STRING || tokens->items[i].kind == T_QUOTED_IDENT
                       ? tokens->items[i].end
                       : 0;
    return 0;
}

/* Where a comment starts that is never closed, or the end of the text. */
static size_t find_open_comment(const TokenList *tokens)
{
    Str text = tokens->text;
    size_t depth = 0, open = text.n;
    for (size_t i = tokens->items[0].end; i + 1 < text.n; i++) {
        char c = text.p[i];
        if (depth == 0 && (c == '\'' || c == '"' || c == '`')) {
            uint32_t end = end_of_quoted(tokens, (uint32_t)i);
            if (end > 0)
                i = end - 1;
        } else if (c == '/' && text.p[i + 1] == '*') {
            if (depth++ == 0)
                open = i;
            i++;
        } else if (depth > 0 && c == '*' && text.p[i + 1] == '/') {
            if (--depth == 0)
                open = text.n;
            i++;
        }
    }
    return open;
}

/* A path with a star starts a comment, too; only SET takes it as it is. */
static bool has_open_comment(ScContext *cx)
{
    size_t at = find_open_comment(cx->tokens);
    if (at == cx->tokens->text.n)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS004, (Span){(uint32_t)at, (uint32_t)at + 2},
                                       "this comment is never closed");
    diag_add_help(cx->diags, diagnostic, "if it is part of a path, put the path in quotes");
    check_blame_grammar(cx);
    return true;
}

AstNode *raw_statement_parse(ScContext *cx, const StatementKind *kind)
{
    Str rest = rest_from(cx, cx->tokens->items[0].end);
    if (strcmp(kind->kind, "set") == 0)
        return parse_set(cx, rest);
    if (has_open_comment(cx))
        return NULL;
    if (strcmp(kind->kind, "reset") == 0)
        return parse_reset(cx, rest);
    if (strcmp(kind->kind, "refresh") == 0)
        return parse_refresh(cx, rest);
    return parse_resource(cx);
}
