/* row_order.c - aggregate functions whose result follows the order of the rows they read: where those
 * are sorted, the functions get that order themselves.
 *
 * Spark keeps the order below an aggregate in practice, but promises nothing; Snowflake forgets it.
 */
#include "rewrite/relations.h"

typedef struct RowOrder {
    Rewriter *rw;
    PlanList order;
    bool taken;
} RowOrder;

/* The order of the rows of a relation; NULL if there is none. */
static const PlanSort *sort_below(const PlanNode *relation)
{
    while (relation != NULL)
        switch (relation->kind) {
        case PLAN_SORT:
            return ((const PlanSort *)relation)->is_global ? (const PlanSort *)relation : NULL;
        case PLAN_FILTER: relation = ((const PlanFilter *)relation)->input; break;
        case PLAN_LIMIT: relation = ((const PlanLimit *)relation)->input; break;
        case PLAN_OFFSET: relation = ((const PlanOffset *)relation)->input; break;
        case PLAN_SUBQUERY_ALIAS: relation = ((const PlanSubqueryAlias *)relation)->input; break;
        case PLAN_HINT: relation = ((const PlanHint *)relation)->input; break;
        case PLAN_PROJECT: relation = ((const PlanProject *)relation)->input; break;
        default: return NULL;
        }
    return NULL;
}

static Column *column_of_definition(const Schema *schema, uint32_t id)
{
    for (size_t i = 0; schema != NULL && i < schema->count; i++)
        if (!schema->columns[i]->hidden && schema->columns[i]->id == id)
            return schema->columns[i];
    return NULL;
}

static bool is_only_one(const Schema *schema, const Column *column)
{
    for (size_t i = 0; i < schema->count; i++)
        if (schema->columns[i] != column && !schema->columns[i]->hidden &&
            str_equal_nocase(schema->columns[i]->name, column->name))
            return false;
    return !schema->open;
}

/* The keys of a sort by the names that columns have further up; false if one is not there any more. */
static bool keys_above(Rewriter *rw, const PlanSort *sort, const Schema *schema, PlanList *keys)
{
    for (size_t i = 0; i < sort->order.count; i++) {
        PlanSortOrder *key = (PlanSortOrder *)plan_copy(rw->cx, sort->order.items[i]);
        PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)key->child;
        Column *column = attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE ||
                                 attribute->column == NULL || attribute->outer > 0
                             ? NULL
                             : column_of_definition(schema, attribute->column->id);
        /* The name alone must do: a table's name may not be visible so far up. */
        if (column == NULL || !is_only_one(schema, column))
            return false;
        attribute->column = column;
        attribute->parts = (PlanNames){0};
        plan_names_add(rw->cx, &attribute->parts,
                       (PlanName){.text = column->name, .quoted = column->quoted});
        plan_list_add(rw->cx, keys, &key->node);
    }
    return true;
}

static void give_order(void *user, PlanNode **child)
{
    static const struct {
        const char *name;
        bool from_the_end;
    } functions[] = {{"first", false},     {"first_value", false},  {"last", true},
                     {"last_value", true}, {"collect_list", false}, {"array_agg", false},
                     {"listagg", false},   {"string_agg", false}};
    RowOrder *rows = user;
    if (plan_is_relation(*child) || (*child)->kind == PLAN_WINDOW)
        return;
    PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)*child;
    if (call->node.kind == PLAN_UNRESOLVED_FUNCTION && call->within_group.count == 0 &&
        !call->is_distinct)
        for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
            if (!str_is_nocase(call->function_name, functions[i].name))
                continue;
            PlanList reversed = plan_reverse_order(rows->rw->cx, &rows->order);
            call->within_group = functions[i].from_the_end
                                     ? reversed
                                     : plan_reverse_order(rows->rw->cx, &reversed);
            rows->taken = true;
        }
    plan_each_child(*child, give_order, user);
}

void rewrite_take_row_order(Rewriter *rw, PlanAggregate *aggregate)
{
    RowOrder rows = {.rw = rw};
    const PlanSort *sort = sort_below(aggregate->input);
    if (sort == NULL || !keys_above(rw, sort, aggregate->input->schema, &rows.order))
        return;
    for (size_t i = 0; i < aggregate->aggregate_expressions.count; i++)
        give_order(&rows, &aggregate->aggregate_expressions.items[i]);
    if (aggregate->having_condition != NULL)
        give_order(&rows, &aggregate->having_condition);
    if (rows.taken && aggregate->input == &sort->node)
        aggregate->input = sort->input;
}
