/* constant_rows.c - values of columns that stand in the plan itself (createDataFrame, VALUES).
 *
 * Some operations of DataFrames make columns of values that Spark finds by running the plan below.
 * Where all of the rows are constants they can be read off here. */
#include <stdlib.h>
#include <string.h>

#include "sema/expansion.h"

/* ---- the rows ------------------------------------------------------------------------------------ */

static size_t place_of(const Schema *schema, const Column *column)
{
    size_t i = 0;
    while (i < schema->count && schema->columns[i]->id != column->id)
        i++;
    return i;
}

static bool table_column(Analyzer *an, const PlanInlineTable *table, size_t at, PlanList *values)
{
    for (size_t i = 0; i < table->rows.count; i++) {
        PlanNode *value = table->rows.items[i];
        if (value->kind == PLAN_ROW_CONSTRUCTOR) {
            const PlanList *row = &((const PlanRowConstructor *)value)->values;
            if (at >= row->count)
                return false;
            value = row->items[at];
        }
        while (value->kind == PLAN_CAST && type_equal(((PlanCast *)value)->expr->type, value->type))
            value = ((PlanCast *)value)->expr;
        if (value->kind != PLAN_LITERAL)
            return false;
        plan_list_add(an->cx, values, value);
    }
    return true;
}

static bool column_at(Analyzer *an, const PlanNode *relation, size_t at, PlanList *values);

static bool projected_column(Analyzer *an, const PlanProject *project, size_t at, PlanList *values)
{
    if (at >= project->expressions.count || project->input == NULL ||
        project->expressions.count != project->node.schema->count)
        return false;
    const PlanNode *item = project->expressions.items[at];
    if (item->kind == PLAN_ALIAS)
        item = ((const PlanAlias *)item)->expr;
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)item;
    return item->kind == PLAN_UNRESOLVED_ATTRIBUTE && attribute->column != NULL &&
           constant_column(an, project->input, attribute->column, values);
}

static bool column_at(Analyzer *an, const PlanNode *relation, size_t at, PlanList *values)
{
    switch (relation->kind) {
    case PLAN_HINT: return column_at(an, ((const PlanHint *)relation)->input, at, values);
    case PLAN_SORT: return column_at(an, ((const PlanSort *)relation)->input, at, values);
    case PLAN_TO_DF: return column_at(an, ((const PlanToDF *)relation)->input, at, values);
    case PLAN_SUBQUERY_ALIAS:
        return column_at(an, ((const PlanSubqueryAlias *)relation)->input, at, values);
    case PLAN_PROJECT: return projected_column(an, (const PlanProject *)relation, at, values);
    case PLAN_INLINE_TABLE: return table_column(an, (const PlanInlineTable *)relation, at, values);
    default: return false;
    }
}

bool constant_column(Analyzer *an, const PlanNode *relation, const Column *column, PlanList *values)
{
    *values = (PlanList){0};
    const Schema *schema = relation->schema;
    size_t at = schema->open ? schema->count : place_of(schema, column);
    return at < schema->count && column_at(an, relation, at, values);
}

/* ---- order --------------------------------------------------------------------------------------- */

static double number_of(Str text)
{
    char digits[64];
    size_t n = text.n < sizeof digits ? text.n : sizeof digits - 1;
    memcpy(digits, text.p, n);
    digits[n] = '\0';
    return strtod(digits, NULL);
}

int constant_compare(const PlanNode *a, const PlanNode *b)
{
    const PlanLiteral *left = (const PlanLiteral *)a, *right = (const PlanLiteral *)b;
    int nulls = (int)plan_literal_is_null(right) - (int)plan_literal_is_null(left);
    if (nulls != 0 || plan_literal_is_null(left))
        return nulls;
    if (type_is_numeric(a->type) && type_is_numeric(b->type)) {
        double x = number_of(left->text), y = number_of(right->text);
        if (x < y || x > y)
            return x < y ? -1 : 1;
    }
    size_t n = left->text.n < right->text.n ? left->text.n : right->text.n;
    int order = memcmp(left->text.p, right->text.p, n);
    return order != 0 ? order : (left->text.n > right->text.n) - (left->text.n < right->text.n);
}

PlanList constant_distinct(Analyzer *an, const PlanList *values)
{
    PlanList sorted = {0};
    for (size_t i = 0; i < values->count; i++) {
        size_t at = 0;
        while (at < sorted.count && constant_compare(sorted.items[at], values->items[i]) < 0)
            at++;
        if (at < sorted.count && constant_compare(sorted.items[at], values->items[i]) == 0)
            continue;
        plan_list_add(an->cx, &sorted, NULL);
        memmove(sorted.items + at + 1, sorted.items + at,
                (sorted.count - 1 - at) * sizeof *sorted.items);
        sorted.items[at] = plan_copy(an->cx, values->items[i]);
    }
    return sorted;
}
