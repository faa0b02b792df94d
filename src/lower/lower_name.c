/* lower_name.c - identifiers and multi-part names. */
#include "ast/make.h"
#include "lower/internal.h"

PlanName lower_identifier(const AstNode *identifier)
{
    const AstIdentifier *id = (const AstIdentifier *)identifier;
    return (PlanName){id->text, id->quoted, id->node.span};
}

PlanNames lower_identifiers(Lowerer *lo, const AstList *identifiers)
{
    size_t count = identifiers->count;
    PlanNames names = {ARENA_ARRAY(lo->cx->arena, count, PlanName), count, count};
    for (size_t i = 0; i < count; i++)
        names.items[i] = lower_identifier(identifiers->items[i]);
    return names;
}

/* Text that is known without running anything: literals, joined with ||. */
bool lower_constant_text(Lowerer *lo, const AstNode *expression, Str *text)
{
    if (expression->kind == AST_STRING_LITERAL) {
        *text = ((const AstStringLiteral *)expression)->value;
        return true;
    }
    const AstBinary *binary = (const AstBinary *)expression;
    Str left, right;
    if (expression->kind != AST_BINARY || binary->op != AST_CONCAT ||
        !lower_constant_text(lo, binary->left, &left) ||
        !lower_constant_text(lo, binary->right, &right))
        return false;
    *text = str_format(lo->cx->arena, "%.*s%.*s", STR_ARG(left), STR_ARG(right));
    return true;
}

AstList lower_clause_parts(Lowerer *lo, const AstNode *node)
{
    const AstIdentifierClause *clause = (const AstIdentifierClause *)node;
    ScContext *cx = lo->cx;
    Str text;
    if (!lower_constant_text(lo, clause->expression, &text)) {
        diag_emit(cx->diags, CNV103, node->span,
                  "a name given by an expression cannot be converted");
        text = STR("IDENTIFIER");
    }
    AstNode *part = MAKE(Identifier, IDENTIFIER, node->span, .text = text, .clause = true);
    AstNode *name = ast_make_name(cx, part);
    for (uint32_t i = 0; i < clause->fields.count; i++)
        name = ast_extend_name(cx, name, clause->fields.items[i]);
    return AST_AS(Name, NAME, name)->parts;
}

/* The parts of a name, those that an IDENTIFIER clause gives included. */
static AstList name_parts(Lowerer *lo, AstNode *node)
{
    const AstName *name = AST_AS(Name, NAME, node);
    return name->clause == NULL ? name->parts : lower_clause_parts(lo, name->clause);
}

PlanNames lower_name(Lowerer *lo, AstNode *name)
{
    AstList parts = name_parts(lo, name);
    return lower_identifiers(lo, &parts);
}

Str lower_name_text(Lowerer *lo, AstNode *name)
{
    AstList parts = name_parts(lo, name);
    Str text = lower_identifier(parts.items[0]).text;
    for (uint32_t i = 1; i < parts.count; i++)
        text = str_format(lo->cx->arena, "%.*s.%.*s", STR_ARG(text),
                          STR_ARG(lower_identifier(parts.items[i]).text));
    return text;
}
