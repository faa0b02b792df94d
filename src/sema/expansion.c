/* expansion.c - nodes as the relations that only DataFrames have are put together from; see expansion.h. */
#include "sema/expansion.h"

static const Span nowhere = {0, 0};

PlanName ex_name(const Column *column)
{
    return (PlanName){.text = column->name, .quoted = column->quoted};
}

PlanNode *ex_attribute(const Expansion *ex, Column *column)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  nowhere);
    plan_names_add(ex->cx, &attribute->parts, ex_name(column));
    attribute->column = column;
    return &attribute->node;
}

Column *ex_column(const Expansion *ex, Str name)
{
    for (size_t i = 0; i < ex->schema->count; i++)
        if (!ex->schema->columns[i]->hidden &&
            names_equal(ex->an, ex->schema->columns[i]->name, name))
            return ex->schema->columns[i];
    return NULL;
}

PlanNode *ex_alias(const Expansion *ex, PlanNode *expression, PlanName name)
{
    PlanAlias *alias = PLAN_NEW(ex->cx, Alias, ALIAS, nowhere);
    alias->expr = expression;
    plan_names_add(ex->cx, &alias->name, name);
    return &alias->node;
}

PlanNode *ex_call(const Expansion *ex, const char *name, size_t count, PlanNode *const *arguments)
{
    PlanUnresolvedFunction *call = PLAN_NEW(ex->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            nowhere);
    call->function_name = str_from(name);
    for (size_t i = 0; i < count; i++)
        plan_list_add(ex->cx, &call->arguments, arguments[i]);
    return &call->node;
}

PlanNode *ex_call1(const Expansion *ex, const char *name, PlanNode *argument)
{
    return ex_call(ex, name, 1, &argument);
}

PlanNode *ex_call2(const Expansion *ex, const char *name, PlanNode *a, PlanNode *b)
{
    PlanNode *arguments[] = {a, b};
    return ex_call(ex, name, 2, arguments);
}

PlanNode *ex_cast(const Expansion *ex, PlanNode *expression, const Type *type)
{
    PlanCast *cast = PLAN_NEW(ex->cx, Cast, CAST, nowhere);
    cast->expr = expression;
    cast->to_type = type;
    return &cast->node;
}

PlanProject *ex_project(const Expansion *ex)
{
    PlanProject *project = PLAN_NEW(ex->cx, Project, PROJECT, nowhere);
    project->input = ex->input;
    return project;
}

PlanUnresolvedStar *ex_add_star(const Expansion *ex, PlanProject *project)
{
    PlanUnresolvedStar *star = PLAN_NEW(ex->cx, UnresolvedStar, UNRESOLVED_STAR, nowhere);
    plan_list_add(ex->cx, &project->expressions, &star->node);
    return star;
}

PlanNode *ex_values(const Expansion *ex, PlanList rows, PlanNames names)
{
    PlanInlineTable *values = PLAN_NEW(ex->cx, InlineTable, INLINE_TABLE, nowhere);
    PlanToDF *named = PLAN_NEW(ex->cx, ToDF, TO_DF, nowhere);
    values->rows = rows;
    named->input = &values->node;
    named->column_names = names;
    return &named->node;
}

PlanNode *ex_refuse(const Expansion *ex, const char *what)
{
    diag_emit(ex->cx->diags, CNV203, nowhere, "%s", what);
    return ex->input;
}

PlanNode *ex_refuse_unknown(const Expansion *ex, const char *what)
{
    Diagnostic *diagnostic = diag_emit(ex->cx->diags, CNV203, nowhere,
                                       "%s needs the columns of a table that is not known here",
                                       what);
    diag_add_help(ex->cx->diags, diagnostic,
                  "give the CREATE TABLE statement of the table before the plan");
    return ex->input;
}

PlanNode *ex_named(const Expansion *ex, PlanName name)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  nowhere);
    plan_names_add(ex->cx, &attribute->parts, name);
    return &attribute->node;
}
