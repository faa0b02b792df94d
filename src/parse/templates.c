/* templates.c - see templates.h. */
#include "parse/templates.h"

#include <string.h>

#include "core/template.h"
#include "grammar/spark_parser.h"
#include "parse/keyword.h"
#include "parse/substitution.h"

bool token_is_template(const Token *token)
{
    return token->kind == T_IDENT && token->value != NO_TEMPLATE;
}

/* ---- names in pieces -------------------------------------------------------------------------- */

/* Whether a token may be a piece of a name: db_${env}, {{ prefix }}1. */
static bool is_piece(const TokenList *tokens, const Token *token)
{
    if (token->kind == T_TEMPLATE || token->kind == T_IDENT || token->word != NO_KEYWORD ||
        token->kind == T_INTEGER)
        return true;
    return token->kind == T_NUMBER &&
           memchr(tokens->text.p + token->start, '.', token->end - token->start) == NULL;
}

/* The token behind the pieces of the name that starts at token i. */
static size_t find_name_end(const TokenList *tokens, size_t i, bool *has_template)
{
    size_t end = i;
    *has_template = false;
    while (end < tokens->count && is_piece(tokens, &tokens->items[end]) &&
           (end == i || tokens->items[end].start == tokens->items[end - 1].end)) {
        *has_template |= tokens->items[end].kind == T_TEMPLATE;
        end++;
    }
    return end > i ? end : i + 1;
}

/* Make each name with templates in it one token. */
static void join_pieces(TokenList *tokens)
{
    size_t count = 0;
    for (size_t i = 0; i < tokens->count;) {
        bool has_template;
        size_t end = find_name_end(tokens, i, &has_template);
        Token token = tokens->items[i];
        if (has_template) {
            bool alone = end == i + 1;
            token = (Token){.start = token.start,
                            .end = tokens->items[end - 1].end,
                            .kind = alone ? T_TEMPLATE : T_IDENT,
                            .value = alone ? token.value : TEMPLATE_INSIDE};
        } else {
            end = i + 1;
        }
        tokens->items[count++] = token;
        i = end;
    }
    tokens->count = count;
}

/* ---- operands and clauses ----------------------------------------------------------------------- */

/* Whether an operand, a name or a clause ends with token i, so that no operand can follow it. */
static bool ends_operand(const TokenList *tokens, size_t i)
{
    const Token *token = &tokens->items[i];
    switch (token->kind) {
    case T_IDENT:
    case T_QUOTED_IDENT:
    case T_STRICT_WORD:
    case T_STRING:
    case T_INTEGER:
    case T_NUMBER:
    case T_RPAREN:
    case T_RBRACKET:
    case T_QUESTION:
    case T_NULL:
    case T_TRUE:
    case T_FALSE:
    case T_END:
    case T_ASC:
    case T_DESC:
    case T_LAST: return true;
    case T_FIRST: return i > 0 && tokens->items[i - 1].kind == T_NULLS;
    case T_STAR: /* SELECT *, t.*; else it multiplies */
        return i == 0 || !ends_operand(tokens, i - 1);
    default: return false;
    }
}

static Comment comment_of(const Token *token)
{
    return (Comment){.span = {token->start, token->end},
                     .own_line = token->value == TEMPLATE_OWN_LINE,
                     .is_template = true};
}

/* Put a comment where it stands in the order of the source. */
static void insert_comment(TokenList *tokens, Comment comment)
{
    Comment *added = token_list_add_comment(tokens);
    size_t at = (size_t)(added - tokens->comments);
    while (at > 0 && tokens->comments[at - 1].span.start > comment.span.start) {
        tokens->comments[at] = tokens->comments[at - 1];
        at--;
    }
    tokens->comments[at] = comment;
}

bool templates_are_all(const TokenList *tokens)
{
    for (size_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].kind != T_TEMPLATE)
            return false;
    return tokens->count > 0;
}

void templates_place(TokenList *tokens)
{
    join_pieces(tokens);
    if (templates_are_all(tokens))
        return;
    size_t count = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        Token token = tokens->items[i];
        if (token.kind == T_TEMPLATE) {
            if (count == 0 || ends_operand(tokens, count - 1)) {
                insert_comment(tokens, comment_of(&token));
                continue;
            }
            token.kind = T_IDENT;
            token.fallback = T_QUERY_TEMPLATE;
        }
        tokens->items[count++] = token;
    }
    tokens->count = count;
}

/* ---- warnings ----------------------------------------------------------------------------------- */

enum { SHOWN_MAX = 3 };

/* The templates of one kind: the first is warned about, some others are named. */
typedef struct Found {
    Span first;
    size_t count;
    Str others[SHOWN_MAX];
    size_t other_count;
} Found;

static void add_found(const ScContext *cx, Found *found, Span span)
{
    if (found->count++ == 0) {
        found->first = span;
        return;
    }
    Str text = token_text(cx, span);
    bool known = found->other_count == SHOWN_MAX || str_equal(text, token_text(cx, found->first));
    for (size_t i = 0; i < found->other_count; i++)
        known |= str_equal(text, found->others[i]);
    if (!known)
        found->others[found->other_count++] = text;
}

static void add_others(ScContext *cx, const Found *found, Diagnostic *diagnostic)
{
    for (size_t i = 0; i < found->other_count; i++)
        diag_add_note(cx->diags, diagnostic, "so is %.*s", STR_ARG(found->others[i]));
}

/* The templates in a token's text. Between quotes Spark replaces variables, and braces may be just
 * braces. */
static void find_in_token(const ScContext *cx, const Token *token, Found *variables, Found *jinja)
{
    Span whole = {token->start, token->end};
    Str text = token_text(cx, whole);
    bool quoted = token->kind == T_STRING || token->kind == T_QUOTED_IDENT;
    bool named = false;
    for (size_t at = 0; at < text.n;) {
        const char *dollar = memchr(text.p + at, '$', text.n - at);
        if (dollar == NULL)
            break;
        at = (size_t)(dollar - text.p);
        size_t length = substitution_reference(cx, text, at);
        if (length > 0)
            add_found(cx, variables,
                      (Span){token->start + (uint32_t)at, token->start + (uint32_t)(at + length)});
        named |= length > 0;
        at += length > 0 ? length : 1;
    }
    if (!quoted && !named)
        add_found(cx, text.p[0] == '$' ? variables : jinja, whole);
}

static void find_templates(const ScContext *cx, Found *variables, Found *jinja)
{
    const TokenList *tokens = cx->tokens;
    for (size_t i = 0; i < tokens->comment_count; i++) {
        Span span = tokens->comments[i].span;
        if (tokens->comments[i].is_template && !str_starts_with(token_text(cx, span), STR("{#")))
            add_found(cx, tokens->text.p[span.start] == '$' ? variables : jinja, span);
    }
    for (size_t i = 0; i < tokens->count; i++) {
        const Token *token = &tokens->items[i];
        if (token->kind == T_STRING || token->kind == T_QUOTED_IDENT || token->kind == T_TEMPLATE ||
            token_is_template(token))
            find_in_token(cx, token, variables, jinja);
    }
}

/* The language of the cell that a comment starts ("python" of -- MAGIC %python), or an empty text. */
static Str cell_language(Str comment)
{
    static const Str mark = {"-- MAGIC %", 10};
    if (!str_starts_with(comment, mark))
        return STR("");
    size_t end = mark.n;
    while (end < comment.n && memchr(" \t\r\n", comment.p[end], 4) == NULL)
        end++;
    return str_slice(comment, mark.n, end);
}

/* Cells of text need no conversion. */
static void report_cells(ScContext *cx)
{
    const TokenList *tokens = cx->tokens;
    for (size_t i = 0; i < tokens->comment_count; i++) {
        Span span = tokens->comments[i].span;
        Str language = cell_language(token_text(cx, span));
        if (language.n > 0 && !str_starts_with(language, STR("md")))
            diag_emit(cx->diags, TPL005, span, "a cell of %%%.*s is kept as it is, not converted",
                      STR_ARG(language));
    }
}

static void report_variables(ScContext *cx, const Found *found)
{
    Str text = token_text(cx, found->first);
    Diagnostic *diagnostic = diag_emit(cx->diags, TPL001, found->first,
                                       "the variable %.*s has no value and is kept as it is",
                                       STR_ARG(text));
    add_others(cx, found, diagnostic);
    diag_add_help(cx->diags, diagnostic, "give its value with --var=%.*s=VALUE",
                  STR_ARG(str_slice(text, 2, text.n - 1)));
}

static void report_jinja(ScContext *cx, const Found *found)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, TPL002, found->first,
                                       "the template is kept; what it makes is not converted");
    add_others(cx, found, diagnostic);
}

void templates_report(ScContext *cx)
{
    const TokenList *tokens = cx->tokens;
    if (tokens->notebook)
        report_cells(cx);
    if (!tokens->has_templates && !tokens->has_jinja &&
        memchr(tokens->text.p, '$', tokens->text.n) == NULL)
        return;
    Found variables = {.count = 0}, jinja = {.count = 0};
    find_templates(cx, &variables, &jinja);
    if (variables.count > 0)
        report_variables(cx, &variables);
    if (jinja.count > 0)
        report_jinja(cx, &jinja);
}

/* ---- errors ------------------------------------------------------------------------------------- */

/* The Comment that a template became before token `at` or the one before that, since an error may be
 * noticed behind a word that was taken for a name; or NULL. */
static Comment *find_clause(const TokenList *tokens, size_t at)
{
    uint32_t from = at > 1 && at <= tokens->count ? tokens->items[at - 2].end : 0;
    uint32_t to = at < tokens->count ? tokens->items[at].start : UINT32_MAX;
    for (size_t i = 0; i < tokens->comment_count; i++) {
        Comment *comment = &tokens->comments[i];
        if (comment->is_template && comment->span.start >= from && comment->span.end <= to)
            return comment;
    }
    return NULL;
}

/* Tags of Jinja and notes are no operands. */
static bool is_value(const TokenList *tokens, const Comment *comment)
{
    const char *text = tokens->text.p + comment->span.start;
    return text[0] == '$' || text[1] == '{';
}

bool templates_make_operand(TokenList *tokens, size_t at)
{
    Comment *comment = find_clause(tokens, at);
    if (comment == NULL || !is_value(tokens, comment))
        return false;
    if (at > 0 && tokens->items[at - 1].start >= comment->span.end)
        at--;
    Token token = {.start = comment->span.start,
                   .end = comment->span.end,
                   .kind = T_IDENT,
                   .fallback = T_QUERY_TEMPLATE,
                   .value = comment->own_line ? TEMPLATE_OWN_LINE : TEMPLATE_INSIDE};
    size_t i = (size_t)(comment - tokens->comments);
    tokens->comment_count--;
    memmove(comment, comment + 1, (tokens->comment_count - i) * sizeof *comment);
    /* It was one of the tokens, so that there is room. */
    memmove(&tokens->items[at + 1], &tokens->items[at],
            (tokens->count - at) * sizeof *tokens->items);
    tokens->items[at] = token;
    tokens->count++;
    return true;
}

static void add_way_out(ScContext *cx, Diagnostic *diagnostic, Str text)
{
    if (text.p[0] == '$')
        diag_add_help(cx->diags, diagnostic, "give the value of the variable: --var=%.*s=VALUE",
                      STR_ARG(str_slice(text, 2, text.n - 1)));
    else
        diag_add_help(cx->diags, diagnostic, "convert what the template makes instead");
}

bool templates_refuse(ScContext *cx)
{
    Found variables = {.count = 0}, jinja = {.count = 0};
    if (cx->tokens->has_templates || cx->tokens->has_jinja)
        find_templates(cx, &variables, &jinja);
    if (variables.count + jinja.count == 0)
        return false;
    Span span = variables.count > 0 ? variables.first : jinja.first;
    Diagnostic *diagnostic = diag_emit(cx->diags, TPL003, span, "a plan cannot hold a template");
    add_way_out(cx, diagnostic, token_text(cx, span));
    return true;
}

bool templates_explain_error(ScContext *cx, const Token *items, size_t count, size_t at)
{
    size_t template = at;
    if (at >= count || !token_is_template(&items[at]))
        template = at - 1;
    Span span;
    const char *message;
    if (template <count &&token_is_template(&items[template])) {
        span = (Span){items[template].start, items[template].end};
        message = template == at ? "neither a name nor an expression can stand here"
                                 : "what follows does not fit a name or an expression here";
    } else {
        const Comment *clause = find_clause(cx->tokens, at);
        if (clause == NULL)
            return false;
        span = clause->span;
        message = "without what this template makes, the statement cannot be read";
    }
    Diagnostic *diagnostic = diag_emit(cx->diags, TPL003, span, "%s", message);
    add_way_out(cx, diagnostic, token_text(cx, span));
    return true;
}

/* The first token inside a place that is a template or a text with one in it, or NULL. */
static const Token *find_template_in(const TokenList *tokens, Span place)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const Token *token = &tokens->items[i];
        Str text = str_slice(tokens->text, token->start, token->end);
        if (token->start >= place.start && token->end <= place.end &&
            (token_is_template(token) || (token->kind == T_STRING && template_is_in_string(text))))
            return token;
    }
    return NULL;
}

void templates_claim_errors(ScContext *cx)
{
    for (size_t i = 0; i < cx->diags->all.count; i++) {
        Diagnostic *diagnostic = cx->diags->all.items[i];
        const Token *token = find_template_in(cx->tokens, diagnostic->span);
        if (token == NULL || diagnostic->severity != DIAG_ERROR ||
            !str_equal(diag_family(diagnostic->code), STR("PRS")))
            continue;
        diag_add_note(cx->diags, diagnostic, "%.*s", STR_ARG(diagnostic->message));
        diagnostic->helps.count = 0;
        diagnostic->code = TPL003;
        diagnostic->span = (Span){token->start, token->end};
        diagnostic->message = STR("what the template makes must be known here");
        if (token_is_template(token))
            add_way_out(cx, diagnostic, token_text(cx, diagnostic->span));
    }
}
