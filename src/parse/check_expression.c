/* check_expression.c - what Spark's AST builder refuses in names, paths and operators. */
#include "parse/check_parts.h"

#include <string.h>

#include "parse/token.h"
#include "util/utf8.h"

static char first_char(const ScContext *cx, const AstNode *node)
{
    return token_text(cx, node->span).p[0];
}

/* ---- names ----------------------------------------------------------------------------------- */

/* Before 4.1 IDENTIFIER (..) was a whole name or nothing. */
static bool has_identifier_parts(const ScContext *cx)
{
    return cx->options->spark_version >= SPARK_4_1 &&
           !options_conf_bool(cx->options, STR("spark.sql.legacy.identifierClause"), false);
}

static void refuse_identifier_part(ScContext *cx, Span span)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS016, span,
                                       "IDENTIFIER ('..') cannot be a part of a name");
    diag_add_help(cx->diags, diagnostic,
                  "it can with Spark 4.1 and without spark.sql.legacy.identifierClause; else it "
                  "gives the whole name of a table, column or function");
    check_blame_grammar(cx);
}

/* Whether a text can be a name without quotes: a word that is no number. */
static bool is_word(Str text)
{
    text = str_trim(text);
    size_t digits = 0;
    while (digits < text.n && text.p[digits] >= '0' && text.p[digits] <= '9')
        digits++;
    for (size_t i = digits; i < text.n; i++)
        if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_", text.p[i]) ==
            NULL)
            return false;
    bool suffixed = digits > 0 && digits + 1 == text.n &&
                    strchr("dDfFlLsSyY", text.p[digits]) != NULL;
    return text.n > 0 && digits < text.n && !suffixed;
}

/* A part of a name that a parameter gives, as in IDENTIFIER (:p). */
static bool refuse_parameter(ScContext *cx, const AstIdentifier *part)
{
    if (part->parameter && has_identifier_parts(cx))
        diag_emit(cx->diags, CNV103, part->node.span,
                  "a name given by a parameter cannot be converted");
    return part->parameter;
}

/* A part that IDENTIFIER ('..') gives, where Spark reads the string at once. */
static void check_clause_text(ScContext *cx, const AstIdentifier *part)
{
    if (!part->clause || part->quoted || is_word(part->text))
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS016, part->node.span, "'%.*s' is no name",
                                       STR_ARG(part->text));
    diag_add_help(
        cx->diags, diagnostic,
        "other characters than letters, digits and _ need backticks: IDENTIFIER ('`..`')");
    check_blame_grammar(cx);
}

/* The parts of a name, or of a column, behind which fields may follow. */
static void check_parts(ScContext *cx, const AstList *parts, bool may_continue)
{
    if (has_identifier_parts(cx))
        return;
    for (uint32_t i = 0; i < parts->count; i++) {
        const AstIdentifier *part = AST_AS(Identifier, IDENTIFIER, parts->items[i]);
        bool first = part->node.span.start == parts->items[0]->span.start;
        bool last = part->node.span.start == parts->items[parts->count - 1]->span.start;
        if (part->clause && (part->parameter || !first || (!last && !may_continue)))
            refuse_identifier_part(cx, part->node.span);
    }
}

void check_column_ref(ScContext *cx, const AstNode *node)
{
    const AstList *parts = &((const AstColumnRef *)node)->parts;
    check_parts(cx, parts, true);
    for (uint32_t i = 0; i < parts->count; i++)
        refuse_parameter(cx, AST_AS(Identifier, IDENTIFIER, parts->items[i]));
}

void check_name(ScContext *cx, const AstNode *node)
{
    const AstName *name = (const AstName *)node;
    const AstNode *first = name->parts.items[0];
    if (name->multipart && !has_identifier_parts(cx) && ((const AstIdentifier *)first)->clause)
        refuse_identifier_part(cx, first->span);
    else
        check_parts(cx, &name->parts, false);
    const AstNode *last = name->parts.items[name->parts.count - 1];
    bool deferred = !name->multipart && first->span.start == last->span.start;
    for (uint32_t i = 0; i < name->parts.count; i++) {
        const AstIdentifier *part = AST_AS(Identifier, IDENTIFIER, name->parts.items[i]);
        if (!refuse_parameter(cx, part) && !deferred)
            check_clause_text(cx, part);
    }
    if (name->clause != NULL &&
        AST_AS(IdentifierClause, IDENTIFIER_CLAUSE, name->clause)->fields.count > 0) {
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS016, node->span,
                                "IDENTIFIER (expression) gives the whole name, nothing may follow "
                                "it"),
                      "let the expression give the other parts too");
        check_blame_grammar(cx);
    }
}

/* An identifier that is no part of a name: an alias, a column of a definition. */
void check_identifier(ScContext *cx, const AstNode *node)
{
    const AstIdentifier *identifier = (const AstIdentifier *)node;
    if (!identifier->clause)
        return;
    if (!has_identifier_parts(cx)) {
        refuse_identifier_part(cx, node->span);
        return;
    }
    if (refuse_parameter(cx, identifier))
        return;
    bool quoted = false;
    for (size_t i = 0; i < identifier->text.n; i++) {
        quoted ^= identifier->text.p[i] == '`';
        if (identifier->text.p[i] == '.' && !quoted) {
            diag_emit(cx->diags, PRS016, node->span, "one name is needed here, not several");
            return;
        }
    }
    if (memchr(identifier->text.p, '`', identifier->text.n) == NULL)
        check_clause_text(cx, identifier);
}

/* Where Spark takes the name of several parts for one: f(IDENTIFIER ('a.b') => 1). */
void check_loose_identifier(ScContext *cx, const AstNode *node)
{
    const AstIdentifier *identifier = (const AstIdentifier *)node;
    if (identifier->clause && !has_identifier_parts(cx))
        refuse_identifier_part(cx, node->span);
    refuse_parameter(cx, identifier);
}

void check_star(ScContext *cx, const AstNode *node)
{
    const AstStar *star = (const AstStar *)node;
    if (star->except.count > 0)
        check_since(cx, node->span, SPARK_4_0, "* EXCEPT (..)");
    for (uint32_t i = 0; i < star->except.count; i++)
        if (star->except.items[i]->kind == AST_NAME)
            check_name(cx, star->except.items[i]);
    if (star->target.count == 0)
        return;
    if (star->target.items[0]->kind == AST_IDENTIFIER_CLAUSE) {
        diag_emit(cx->diags, PRS016, star->target.items[0]->span,
                  "IDENTIFIER (expression) cannot stand before .*");
        check_blame_grammar(cx);
        return;
    }
    for (uint32_t i = 0; i < star->target.count; i++) {
        const AstIdentifier *part = AST_AS(Identifier, IDENTIFIER, star->target.items[i]);
        refuse_parameter(cx, part);
        if (part->clause && !has_identifier_parts(cx))
            refuse_identifier_part(cx, part->node.span);
    }
}

/* ---- paths ----------------------------------------------------------------------------------- */

void check_path(ScContext *cx, const AstNode *node)
{
    const AstSemiStructured *path = (const AstSemiStructured *)node;
    if (check_since(cx, node->span, SPARK_4_0, "paths with ':'"))
        return;
    bool text = path->base->kind == AST_STRING_LITERAL &&
                path->base->span.start == node->span.start;
    bool interval = path->base->kind == AST_COLUMN_REF &&
                    str_equal_nocase(token_text(cx, path->base->span), STR("interval"));
    if (text) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS015, node->span,
                                           "a path cannot start at a string literal");
        diag_add_help(cx->diags, diagnostic, "put the string in parentheses: ('..'):path");
    } else if (interval) {
        diag_emit(cx->diags, PRS015, node->span,
                  "the value of an interval is a number or a string, no parameter");
    }
    if (path->step->kind == AST_STRING_LITERAL && first_char(cx, path->step) == '"')
        diag_emit(cx->diags, PRS015, path->step->span, "a field in a path stands in single quotes");
}

/* The steps [..] of a path after its first. */
void check_subscript(ScContext *cx, const AstNode *node)
{
    const AstSubscript *subscript = (const AstSubscript *)node;
    const AstNode *base = subscript->base;
    while (base->span.start == node->span.start &&
           (base->kind == AST_SUBSCRIPT || base->kind == AST_DEREFERENCE))
        base = base->kind == AST_SUBSCRIPT ? ((const AstSubscript *)base)->base
                                           : ((const AstDereference *)base)->base;
    if (base->kind != AST_SEMI_STRUCTURED || first_char(cx, base) == '(')
        return;
    const AstNode *index = subscript->index;
    bool named = index->kind == AST_COLUMN_REF && ((const AstColumnRef *)index)->parts.count == 1;
    bool quoted = index->kind == AST_STRING_LITERAL && first_char(cx, index) == '"';
    if (named || quoted) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS015, index->span,
                                           "a field in a path stands in single quotes");
        diag_add_help(cx->diags, diagnostic, "write ['field'] or .field");
    }
}

/* ---- operators ------------------------------------------------------------------------------- */

void check_like(ScContext *cx, const AstNode *node)
{
    const AstLike *like = (const AstLike *)node;
    if (like->quantifier != AST_QUANTIFIER_NONE && like->list.count == 0)
        diag_emit(cx->diags, PRS105, node->span, "the list of patterns is empty");
    if (like->escape == NULL)
        return;
    if (like->kind == AST_LIKE_RLIKE) {
        diag_emit(cx->diags, PRS014, like->escape->span, "RLIKE has no ESCAPE");
        check_blame_grammar(cx);
        return;
    }
    Str text = AST_AS(StringLiteral, STRING_LITERAL, like->escape)->value;
    /* Spark counts UTF-16 units: one code point of up to three bytes */
    bool one = text.n >= 1 && text.n <= 3;
    for (size_t i = 1; i < text.n && one; i++)
        one = ((unsigned char)text.p[0] & 0x80) != 0 && ((unsigned char)text.p[i] & 0xC0) == 0x80;
    if (!one)
        diag_emit(cx->diags, PRS014, like->escape->span, "ESCAPE takes exactly one character");
}

void check_lambda(ScContext *cx, const AstNode *node)
{
    if (((const AstLambda *)node)->parameters.count != 1 || first_char(cx, node) != '(')
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS103, node->span,
                                       "a lambda's only parameter stands without parentheses");
    diag_add_help(cx->diags, diagnostic, "write %.*s -> ..",
                  STR_ARG(token_text(cx, ((const AstLambda *)node)->parameters.items[0]->span)));
    check_blame_grammar(cx);
}

void check_cast(ScContext *cx, const AstNode *node)
{
    if (((const AstCast *)node)->form == AST_CAST_COLONS)
        check_since(cx, node->span, SPARK_4_0, "casts with '::'");
}

void check_binary(ScContext *cx, const AstNode *node)
{
    switch (((const AstBinary *)node)->op) {
    case AST_SHIFT_LEFT:
    case AST_SHIFT_RIGHT:
    case AST_SHIFT_RIGHT_UNSIGNED:
        check_since(cx, node->span, SPARK_4_0, "the shift operators");
        break;
    default: break;
    }
}
