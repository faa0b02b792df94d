/* token_view.c - the tokens of a statement as users see them: what the characters are, not how the
 * token filter and the parser read them.
 */
#include "grammar/spark_parser.h"
#include "parse/keyword.h"
#include "parse/token.h"

static const char *kind_of(const ScContext *cx, const Token *token)
{
    if (token->kind == T_TEMPLATE || token_is_template(token))
        return "template";
    if (token->word != NO_KEYWORD)
        return "keyword";
    switch (token->kind) {
    case T_INTEGER:
    case T_NUMBER: return "number";
    case T_STRING: return "string";
    case T_QUOTED_IDENT: return "quoted_identifier";
    case T_IDENT:
    case T_LAMBDA_IDENT_LA: {
        char first = cx->tokens->text.p[token->start];
        return first == '`' || first == '"' ? "quoted_identifier" : "identifier";
    }
    default: return "operator";
    }
}

TokenView *token_list_view(const ScContext *cx, size_t *count)
{
    const TokenList *tokens = cx->tokens;
    *count = tokens->count + tokens->comment_count;
    TokenView *views = ARENA_ARRAY(cx->arena, *count, TokenView);
    size_t token = 0, comment = 0;
    for (size_t i = 0; i < *count; i++) {
        bool is_comment = token == tokens->count ||
                          (comment < tokens->comment_count &&
                           tokens->comments[comment].span.start < tokens->items[token].start);
        if (is_comment) {
            const Comment *next = &tokens->comments[comment++];
            views[i] = (TokenView){next->is_template ? "template" : "comment", next->span};
        } else {
            const Token *next = &tokens->items[token++];
            views[i] = (TokenView){kind_of(cx, next), {next->start, next->end}};
        }
    }
    return views;
}
