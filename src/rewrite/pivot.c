/* pivot.c - PIVOT and UNPIVOT in terms of simpler relations.
 *
 * Snowflake's PIVOT has one aggregate and one column and names the results otherwise, its UNPIVOT one
 * value column and equal types; so PIVOT becomes filtered aggregates, as Spark itself computes it, and
 * UNPIVOT a join with the names of the values. Both are still Spark's expressions, rewritten later.
 */
#include "rewrite/relations.h"
#include "sema/sema.h"

static PlanNode *refuse(Rewriter *rw, PlanNode *node, PlanNode *input, const char *why,
                        const char *help)
{
    diag_add_help(rw->cx->diags, diag_emit(rw->cx->diags, CNV201, node->origin, "%s", why), "%s",
                  help);
    return input;
}

/* ---- PIVOT: conditions ------------------------------------------------------------------------- */

static PlanNode *equals(Rewriter *rw, const PlanNode *column, const PlanNode *value)
{
    const char *name = constant_is(value, TYPE_VOID) ? "<=>" : "=";
    return spark_call2(rw, value->origin, name, plan_copy(rw->cx, column),
                       plan_copy(rw->cx, value));
}

/* Whether a row belongs to a value. */
static PlanNode *condition_of(Rewriter *rw, const PlanPivot *pivot, const PlanNode *value)
{
    if (value->kind == PLAN_ALIAS)
        value = ((const PlanAlias *)value)->expr;
    if (pivot->col.count == 1)
        return equals(rw, pivot->col.items[0], value);
    if (value->kind != PLAN_ROW_CONSTRUCTOR)
        return NULL;
    const PlanList *parts = &((const PlanRowConstructor *)value)->values;
    if (parts->count != pivot->col.count)
        return NULL;
    PlanList operands = {0};
    for (size_t i = 0; i < parts->count; i++)
        plan_list_add(rw->cx, &operands, equals(rw, pivot->col.items[i], parts->items[i]));
    return spark_call(rw, value->origin, "and", &operands);
}

/* ---- PIVOT: aggregates ------------------------------------------------------------------------- */

typedef struct Filtering {
    Rewriter *rw;
    const PlanNode *condition;
} Filtering;

/* Let the aggregate functions of an expression see the rows of one value only. */
static void add_filter(void *user, PlanNode **child)
{
    const Filtering *filtering = user;
    PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)*child;
    if (call->node.kind != PLAN_UNRESOLVED_FUNCTION || call->function == NULL ||
        call->function->kind != FUNCTION_AGGREGATE) {
        plan_each_child(*child, add_filter, user);
        return;
    }
    PlanNode *condition = plan_copy(filtering->rw->cx, filtering->condition);
    call->filter = call->filter == NULL ? condition
                                        : spark_call2(filtering->rw, condition->origin, "and",
                                                      condition, call->filter);
}

/* Whether an expression is NULL where its aggregates see no row. */
static bool is_null_without_rows(const PlanNode *node)
{
    if (node->kind == PLAN_CAST)
        return is_null_without_rows(((const PlanCast *)node)->expr);
    if (node->kind != PLAN_UNRESOLVED_FUNCTION)
        return false;
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)node;
    if (call->function == NULL)
        return false;
    if (call->function->kind == FUNCTION_AGGREGATE)
        return call->function->nulls == NULL_ALWAYS;
    for (size_t i = 0; call->function->nulls == NULL_IF_ANY && i < call->arguments.count; i++)
        if (is_null_without_rows(call->arguments.items[i]))
            return true;
    return false;
}

static const PlanNode *unnamed(const PlanNode *node)
{
    return node->kind == PLAN_ALIAS ? ((const PlanAlias *)node)->expr : node;
}

/* Numbers and booleans are first aggregated by value and then spread (Spark's PivotFirst): what has no
 * rows is NULL, even a count. Other types are aggregated under the condition at once. */
static bool spreads_values(const PlanPivot *pivot)
{
    for (size_t i = 0; i < pivot->aggregate_expressions.count; i++) {
        const Type *type = unnamed(pivot->aggregate_expressions.items[i])->type;
        if (type != NULL && !type_is_numeric(type) && !type_is(type, TYPE_BOOLEAN))
            return false;
    }
    return true;
}

static PlanNode *pivoted(Rewriter *rw, const PlanNode *aggregate, const PlanNode *condition,
                         bool spread)
{
    PlanNode *value = plan_copy(rw->cx, unnamed(aggregate));
    Filtering filtering = {rw, condition};
    add_filter(&filtering, &value);
    if (!spread || is_null_without_rows(value))
        return value;
    PlanNode *rows = spark_call1(rw, value->origin, "count_if", plan_copy(rw->cx, condition));
    PlanNode *some = spark_call2(rw, value->origin, ">", rows, sf_integer(rw, 0));
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, some);
    plan_list_add(rw->cx, &arguments, value);
    plan_list_add(rw->cx, &arguments, sf_null(rw));
    return spark_call(rw, value->origin, "if", &arguments);
}

PlanNode *expand_pivot(Rewriter *rw, PlanNode *node)
{
    PlanPivot *pivot = (PlanPivot *)node;
    if (pivot->group_by_rest)
        return refuse(rw, node, pivot->input,
                      "PIVOT groups by all other columns, which are not known here",
                      "put the CREATE TABLE statements of the tables before this statement");
    PlanAggregate *aggregate = PLAN_NEW(rw->cx, Aggregate, AGGREGATE, ((Span){0, 0}));
    aggregate->input = pivot->input;
    aggregate->node.schema = node->schema;
    aggregate->aggregate_expressions = pivot->grouping_expressions;
    for (size_t i = 0; i < pivot->grouping_expressions.count; i++)
        plan_list_add(rw->cx, &aggregate->grouping_expressions,
                      plan_copy(rw->cx, pivot->grouping_expressions.items[i]));
    bool spread = spreads_values(pivot);
    for (size_t i = 0; i < pivot->values.count; i++) {
        const PlanNode *value = pivot->values.items[i];
        const PlanNode *condition = condition_of(rw, pivot, value);
        if (condition == NULL)
            return refuse(rw, node, pivot->input,
                          "a value of PIVOT has not as many parts as there are columns",
                          "write one constant for each column: (a, b)");
        for (size_t j = 0; j < pivot->aggregate_expressions.count; j++) {
            const PlanNode *item = pivot->aggregate_expressions.items[j];
            Str name = sema_pivot_column_name(rw->cx, pivot, value, item);
            if (name.p == NULL)
                return refuse(rw, node, pivot->input,
                              "the name of a pivoted column is known only when PIVOT runs",
                              "name the value: IN (value AS name)");
            plan_list_add(
                rw->cx, &aggregate->aggregate_expressions,
                sf_alias(rw, pivoted(rw, item, condition, spread), (PlanName){.text = name}));
        }
    }
    return &aggregate->node;
}

/* ---- UNPIVOT ------------------------------------------------------------------------------------- */

static bool has_column(const Schema *schema, Str name)
{
    for (size_t i = 0; i < schema->count; i++)
        if (str_equal_nocase(schema->columns[i]->name, name))
            return true;
    return false;
}

/* CASE name WHEN 'a' THEN a WHEN 'b' THEN b END */
static PlanNode *value_column(Rewriter *rw, const PlanUnpivot *unpivot, PlanName key, size_t at)
{
    PlanCase *chosen = PLAN_NEW(rw->cx, Case, CASE, ((Span){0, 0}));
    chosen->operand = sf_name(rw, key);
    for (size_t i = 0; i < unpivot->values.count; i++) {
        const PlanNode *value = unpivot->values.items[i], *part = unnamed(value);
        if (part->kind == PLAN_ROW_CONSTRUCTOR)
            part = ((const PlanRowConstructor *)part)->values.items[at];
        plan_list_add(rw->cx, &chosen->branches,
                      sf_string(rw, sema_unpivot_value_name(rw->cx, value)));
        plan_list_add(rw->cx, &chosen->branches, plan_copy(rw->cx, part));
    }
    const Schema *schema = unpivot->node.schema;
    chosen->node.type =
        schema->columns[schema->count - unpivot->value_column_name.count + at]->type;
    chosen->node.nullable = true;
    return &chosen->node;
}

/* (VALUES ('a'), ('b')) AS _t (name) */
static PlanNode *value_names(Rewriter *rw, const PlanUnpivot *unpivot, PlanName key)
{
    PlanInlineTable *table = PLAN_NEW(rw->cx, InlineTable, INLINE_TABLE, ((Span){0, 0}));
    for (size_t i = 0; i < unpivot->values.count; i++) {
        PlanRowConstructor *row = PLAN_NEW(rw->cx, RowConstructor, ROW_CONSTRUCTOR, ((Span){0, 0}));
        plan_list_add(rw->cx, &row->values,
                      sf_string(rw, sema_unpivot_value_name(rw->cx, unpivot->values.items[i])));
        plan_list_add(rw->cx, &table->rows, &row->node);
    }
    PlanToDF *named = PLAN_NEW(rw->cx, ToDF, TO_DF, ((Span){0, 0}));
    named->input = &table->node;
    plan_names_add(rw->cx, &named->column_names, key);
    return &named->node;
}

/* The columns of the input that are no values; by their names where these are all known. */
static void add_ids(Rewriter *rw, PlanProject *project, const PlanUnpivot *unpivot, PlanName key)
{
    if (!unpivot->ids_are_rest) {
        for (size_t i = 0; i < unpivot->ids.count; i++)
            plan_list_add(rw->cx, &project->expressions, unpivot->ids.items[i]);
        return;
    }
    PlanUnresolvedStar *star = PLAN_NEW(rw->cx, UnresolvedStar, UNRESOLVED_STAR, ((Span){0, 0}));
    for (size_t i = 0; i < unpivot->values.count; i++) {
        const PlanNode *value = unnamed(unpivot->values.items[i]);
        PlanList one = {0};
        plan_list_add(rw->cx, &one, (PlanNode *)value);
        const PlanList *parts = value->kind == PLAN_ROW_CONSTRUCTOR
                                    ? &((const PlanRowConstructor *)value)->values
                                    : &one;
        for (size_t j = 0; j < parts->count; j++) {
            const PlanNames *names = &((const PlanUnresolvedAttribute *)parts->items[j])->parts;
            plan_names_add(rw->cx, &star->except, names->items[names->count - 1]);
        }
    }
    plan_names_add(rw->cx, &star->except, key);
    plan_list_add(rw->cx, &project->expressions, &star->node);
}

/* WHERE a IS NOT NULL OR b IS NOT NULL */
static PlanNode *without_empty(Rewriter *rw, const PlanUnpivot *unpivot, PlanNode *input)
{
    PlanList conditions = {0};
    for (size_t i = 0; i < unpivot->value_column_name.count; i++)
        plan_list_add(rw->cx, &conditions,
                      spark_call1(rw, unpivot->node.origin, "isnotnull",
                                  sf_name(rw, unpivot->value_column_name.items[i])));
    PlanFilter *filter = PLAN_NEW(rw->cx, Filter, FILTER, ((Span){0, 0}));
    filter->input = input;
    filter->node.schema = input->schema;
    filter->condition = conditions.count == 1
                            ? conditions.items[0]
                            : spark_call(rw, unpivot->node.origin, "or", &conditions);
    return &filter->node;
}

PlanNode *expand_unpivot(Rewriter *rw, PlanNode *node)
{
    PlanUnpivot *unpivot = (PlanUnpivot *)node;
    for (size_t i = 0; i < unpivot->values.count; i++)
        for (size_t j = 0; j < i; j++)
            if (str_equal(sema_unpivot_value_name(rw->cx, unpivot->values.items[i]),
                          sema_unpivot_value_name(rw->cx, unpivot->values.items[j])))
                return refuse(rw, node, unpivot->input,
                              "two values of UNPIVOT with one name are not converted yet",
                              "name one of them: IN (a AS x, ..)");
    PlanName key = unpivot->variable_column_name;
    if (has_column(unpivot->input->schema, key.text))
        key = (PlanName){.text = str_format(rw->cx->arena, "_%.*s", STR_ARG(key.text))};
    PlanJoin *join = PLAN_NEW(rw->cx, Join, JOIN, ((Span){0, 0}));
    join->left = unpivot->input;
    join->right = value_names(rw, unpivot, key);
    join->join_type = PLAN_JOIN_CROSS;
    PlanProject *project = PLAN_NEW(rw->cx, Project, PROJECT, ((Span){0, 0}));
    project->input = &join->node;
    project->node.schema = node->schema;
    add_ids(rw, project, unpivot, key);
    PlanNode *name = sf_name(rw, key);
    if (!str_equal(key.text, unpivot->variable_column_name.text))
        name = sf_alias(rw, name, unpivot->variable_column_name);
    plan_list_add(rw->cx, &project->expressions, name);
    for (size_t i = 0; i < unpivot->value_column_name.count; i++)
        plan_list_add(
            rw->cx, &project->expressions,
            sf_alias(rw, value_column(rw, unpivot, key, i), unpivot->value_column_name.items[i]));
    return unpivot->include_nulls ? &project->node : without_empty(rw, unpivot, &project->node);
}
