/* dataframe_values.c - relations whose columns, or whose rows, depend on the values in the rows below:
 * they are known where these are constants in the plan. */
#include <stdlib.h>

#include "plan/literal.h"
#include "sema/expansion.h"

static const Span nowhere = {0, 0};

/* ---- crosstab() ------------------------------------------------------------------------------------ */

/* A column for each value of the second column: how often it stands beside each of the first. */
PlanNode *expand_crosstab(const Expansion *ex, PlanNode *node)
{
    const PlanStatCrosstab *crosstab = (PlanStatCrosstab *)node;
    Column *first = ex_column(ex, crosstab->col1.text),
           *second = ex_column(ex, crosstab->col2.text);
    PlanList values;
    if (first == NULL || second == NULL || !constant_column(ex->an, ex->input, second, &values))
        return ex_refuse(ex, "crosstab() whose columns only the rows tell");
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    aggregate->input = ex->input;
    PlanNode *key = ex_call2(ex, "coalesce",
                             ex_cast(ex, ex_attribute(ex, first), type_simple(TYPE_STRING)),
                             plan_literal_string(ex->cx, STR("null")));
    PlanName name = {.text = str_format(ex->cx->arena, "%.*s_%.*s", STR_ARG(crosstab->col1.text),
                                        STR_ARG(crosstab->col2.text))};
    plan_list_add(ex->cx, &aggregate->grouping_expressions, plan_copy(ex->cx, key));
    plan_list_add(ex->cx, &aggregate->aggregate_expressions, ex_alias(ex, key, name));
    PlanList names = {0};
    for (size_t i = 0; i < values.count; i++) {
        Str text = sema_value_text(ex->cx, values.items[i]);
        if (text.p == NULL)
            return ex_refuse(ex, "crosstab() of values whose text is known only when it runs");
        plan_list_add(ex->cx, &names, plan_literal_string(ex->cx, text));
    }
    /* Spark sorts the names. */
    PlanList sorted = constant_distinct(ex->an, &names);
    for (size_t i = 0; i < sorted.count; i++) {
        size_t at = 0;
        while (constant_compare(names.items[at], sorted.items[i]) != 0)
            at++;
        PlanNode *is_value = ex_call2(ex, "<=>", ex_attribute(ex, second),
                                      plan_copy(ex->cx, values.items[at]));
        plan_list_add(ex->cx, &aggregate->aggregate_expressions,
                      ex_alias(ex, ex_call1(ex, "count_if", is_value),
                               (PlanName){.text = ((PlanLiteral *)sorted.items[i])->text}));
    }
    return &aggregate->node;
}

/* ---- transpose() ----------------------------------------------------------------------------------- */

static Column *index_column(const Expansion *ex, PlanTranspose *transpose)
{
    if (transpose->index_columns.count == 0)
        return ex->schema->count == 0 ? NULL : ex->schema->columns[0];
    Scope scope = scope_over(ex->an, ex->input);
    analyze_expressions(ex->an, &scope, &transpose->index_columns);
    const PlanNode *index = transpose->index_columns.items[0];
    return index->kind == PLAN_UNRESOLVED_ATTRIBUTE
               ? ((const PlanUnresolvedAttribute *)index)->column
               : NULL;
}

/* The row that a column becomes: its name, and its value for each of the sorted index values. */
static PlanNode *transposed_row(const Expansion *ex, const Column *column, const PlanList *index,
                                const PlanList *sorted, const Type *type)
{
    PlanList values;
    if (!constant_column(ex->an, ex->input, column, &values))
        return NULL;
    PlanRowConstructor *row = PLAN_NEW(ex->cx, RowConstructor, ROW_CONSTRUCTOR, nowhere);
    plan_list_add(ex->cx, &row->values, plan_literal_string(ex->cx, column->name));
    for (size_t i = 0; i < sorted->count; i++) {
        size_t at = 0;
        while (constant_compare(index->items[at], sorted->items[i]) != 0)
            at++;
        PlanNode *value = plan_copy(ex->cx, values.items[at]);
        plan_list_add(ex->cx, &row->values,
                      type_equal(column->type, type) ? value : ex_cast(ex, value, type));
    }
    return &row->node;
}

/* The columns become rows, and the values of the index column the names of the columns. */
PlanNode *expand_transpose(const Expansion *ex, PlanNode *node)
{
    const char *const unknown = "transpose() whose columns only the rows tell";
    const Column *index = index_column(ex, (PlanTranspose *)node);
    PlanList values;
    if (index == NULL || !constant_column(ex->an, ex->input, index, &values))
        return ex_refuse(ex, unknown);
    PlanList sorted = constant_distinct(ex->an, &values);
    if (sorted.count > 0 && plan_literal_is_null((PlanLiteral *)sorted.items[0])) {
        sorted.items++;
        sorted.count--;
    }
    const Type **types = ARENA_ARRAY(ex->cx->arena, ex->schema->count, const Type *);
    size_t others = 0;
    for (size_t i = 0; i < ex->schema->count; i++)
        if (ex->schema->columns[i]->id != index->id)
            types[others++] = ex->schema->columns[i]->type;
    const Type *type = others == 0 ? NULL : common_type_without_text(ex->cx, types, others);
    if (type == NULL)
        return ex_refuse(ex, "transpose() of columns without a common type");
    PlanList rows = {0};
    PlanNames names = {0};
    plan_names_add(ex->cx, &names, (PlanName){.text = STR("key")});
    for (size_t i = 0; i < sorted.count; i++) {
        Str name = sema_value_text(ex->cx, sorted.items[i]);
        if (name.p == NULL)
            return ex_refuse(ex, unknown);
        plan_names_add(ex->cx, &names, (PlanName){.text = name});
    }
    for (size_t i = 0; i < ex->schema->count; i++) {
        if (ex->schema->columns[i]->id == index->id)
            continue;
        PlanNode *row = transposed_row(ex, ex->schema->columns[i], &values, &sorted, type);
        if (row == NULL)
            return ex_refuse(ex, unknown);
        plan_list_add(ex->cx, &rows, row);
    }
    return ex_values(ex, rows, names);
}

/* ---- tail() ----------------------------------------------------------------------------------------- */

/* The rows of constants; NULL if the relation is something else. */
static PlanInlineTable *constant_rows(PlanNode *relation)
{
    while (relation->kind == PLAN_TO_DF || relation->kind == PLAN_HINT ||
           relation->kind == PLAN_SUBQUERY_ALIAS)
        relation = ((PlanToDF *)relation)->input;
    return relation->kind == PLAN_INLINE_TABLE ? (PlanInlineTable *)relation : NULL;
}

static PlanNode *tail_of_constants(const Expansion *ex, PlanInlineTable *table, PlanNode *limit)
{
    PlanLimit *last = PLAN_NEW(ex->cx, Limit, LIMIT, nowhere);
    size_t count = (size_t)strtoull(((PlanLiteral *)limit)->text.p, NULL, 10);
    last->input = ex->input;
    last->limit = limit;
    if (count >= table->rows.count)
        return ex->input;
    if (count == 0) /* VALUES without rows has no form */
        return &last->node;
    table->rows.items += table->rows.count - count;
    table->rows.count = table->rows.capacity = count;
    return ex->input;
}

/* The last rows of an order are the first ones of its reverse, put back in order. */
static PlanNode *tail_of_order(const Expansion *ex, PlanNode *limit_value)
{
    PlanSort *sort = PLAN_AS(Sort, SORT, ex->input);
    PlanSort *back = PLAN_NEW(ex->cx, Sort, SORT, nowhere);
    back->input = sort->input;
    back->is_global = true;
    back->order = plan_reverse_order(ex->cx, &sort->order);
    PlanLimit *limit = PLAN_NEW(ex->cx, Limit, LIMIT, nowhere);
    limit->input = &back->node;
    limit->limit = limit_value;
    sort->input = &limit->node;
    sort->node.schema = NULL;
    return &sort->node;
}

PlanNode *expand_tail(const Expansion *ex, PlanNode *node)
{
    /* No number on the wire is the number 0. */
    PlanNode *limit = ((PlanTail *)node)->limit;
    if (limit == NULL)
        limit = plan_literal_integer(ex->cx, TYPE_INTEGER, 0);
    PlanInlineTable *constants = constant_rows(ex->input);
    if (constants != NULL)
        return tail_of_constants(ex, constants, limit);
    if (ex->input->kind != PLAN_SORT)
        return ex_refuse(ex, "tail() of rows without an order");
    return tail_of_order(ex, limit);
}
