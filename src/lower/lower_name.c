/* lower_name.c - identifiers and multi-part names. */
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

/* IDENTIFIER (e): the name is known when the statement runs. */
static void refuse_clause(Lowerer *lo, const AstName *name)
{
    if (name->clause != NULL)
        diag_emit(lo->cx->diags, CNV103, name->clause->span,
                  "a name given by an expression cannot be converted");
}

PlanNames lower_name(Lowerer *lo, AstNode *name)
{
    refuse_clause(lo, AST_AS(Name, NAME, name));
    return lower_identifiers(lo, &AST_AS(Name, NAME, name)->parts);
}

Str lower_name_text(Lowerer *lo, AstNode *name)
{
    const AstList *parts = &AST_AS(Name, NAME, name)->parts;
    refuse_clause(lo, AST_AS(Name, NAME, name));
    Str text = lower_identifier(parts->items[0]).text;
    for (uint32_t i = 1; i < parts->count; i++)
        text = str_format(lo->cx->arena, "%.*s.%.*s", STR_ARG(text),
                          STR_ARG(lower_identifier(parts->items[i]).text));
    return text;
}
