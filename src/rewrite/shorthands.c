/* shorthands.c - what Spark lets a query leave to be understood: ORDER BY ALL, grouping_id() of all
 * groups, groups that no grouping set has, the condition of a semi join USING. Written out before
 * anything inside is rewritten.
 */
#include "rewrite/relations.h"

/* ---- ORDER BY ALL ------------------------------------------------------------------------------ */

static bool is_order_by_all(const PlanSort *sort)
{
    if (!sort->is_global || sort->order.count != 1)
        return false;
    const PlanNode *key = ((const PlanSortOrder *)sort->order.items[0])->child;
    const PlanUnresolvedAttribute *name = (const PlanUnresolvedAttribute *)key;
    return key->kind == PLAN_UNRESOLVED_ATTRIBUTE && name->column == NULL &&
           name->parts.count == 1 && str_is_nocase(name->parts.items[0].text, "all");
}

/* All columns by their positions; where they are not known Snowflake's own ORDER BY ALL stays. */
static void order_by_positions(Rewriter *rw, PlanSort *sort)
{
    const Schema *schema = sort->input->schema;
    if (schema == NULL || schema->open)
        return;
    const PlanSortOrder *all = (const PlanSortOrder *)sort->order.items[0];
    PlanList order = {0};
    int64_t position = 0;
    for (size_t i = 0; i < schema->count; i++) {
        if (schema->columns[i]->hidden)
            continue;
        PlanSortOrder *key = PLAN_NEW(rw->cx, SortOrder, SORT_ORDER, all->node.origin);
        *key = *all;
        key->child = sf_integer(rw, ++position);
        key->child->nullable = schema->columns[i]->nullable;
        plan_list_add(rw->cx, &order, &key->node);
    }
    sort->order = order;
}

/* ---- grouping_id() ------------------------------------------------------------------------------- */

typedef struct Grouping {
    Rewriter *rw;
    PlanList expressions; /* of all groups, each once */
} Grouping;

static void add_groups(Grouping *grouping, const PlanList *items)
{
    for (size_t i = 0; i < items->count; i++) {
        PlanNode *item = items->items[i];
        if (item->kind == PLAN_GROUPING_ANALYTICS) {
            add_groups(grouping, &((const PlanGroupingAnalytics *)item)->declared);
            add_groups(grouping, &((const PlanGroupingAnalytics *)item)->items);
            continue;
        }
        if (item->kind == PLAN_GROUPING_SET) {
            add_groups(grouping, &((const PlanGroupingSet *)item)->items);
            continue;
        }
        bool known = false;
        for (size_t j = 0; j < grouping->expressions.count && !known; j++)
            known = plan_equal(grouping->expressions.items[j], item);
        if (!known)
            plan_list_add(grouping->rw->cx, &grouping->expressions, item);
    }
}

static void fill_grouping_id(void *user, PlanNode **child)
{
    const Grouping *grouping = user;
    PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)*child;
    if (plan_is_relation(*child))
        return;
    if (call->node.kind == PLAN_UNRESOLVED_FUNCTION && call->arguments.count == 0 &&
        str_is_nocase(call->function_name, "grouping_id"))
        for (size_t i = 0; i < grouping->expressions.count; i++)
            plan_list_add(grouping->rw->cx, &call->arguments,
                          plan_copy(grouping->rw->cx, grouping->expressions.items[i]));
    else
        plan_each_child(*child, fill_grouping_id, user);
}

static void fill_grouping_ids(Rewriter *rw, const PlanAggregate *aggregate, PlanNode *node)
{
    Grouping grouping = {.rw = rw};
    add_groups(&grouping, &aggregate->grouping_expressions);
    plan_each_child(node, fill_grouping_id, &grouping);
}

/* ---- GROUP BY CAST(1 AS INT) -------------------------------------------------------------------- */

/* A cast of a constant would be left out as one that changes nothing, and a number is a position. */
static void keep_constants(Rewriter *rw, PlanList *groups)
{
    for (size_t i = 0; i < groups->count; i++) {
        PlanNode *group = groups->items[i];
        if (group->kind == PLAN_GROUPING_ANALYTICS)
            keep_constants(rw, &((PlanGroupingAnalytics *)group)->items);
        else if (group->kind == PLAN_GROUPING_SET)
            keep_constants(rw, &((PlanGroupingSet *)group)->items);
        else if (group->kind == PLAN_CAST && ((PlanCast *)group)->expr->kind == PLAN_LITERAL &&
                 type_is_integral(((PlanCast *)group)->expr->type))
            groups->items[i] = sf_cast(rw, ((PlanCast *)group)->expr, STR("INT"));
    }
}

/* ---- GROUP BY a, b GROUPING SETS (a) ------------------------------------------------------------- */

static bool has_group(const PlanList *items, const PlanNode *expression)
{
    for (size_t i = 0; i < items->count; i++) {
        const PlanNode *item = items->items[i];
        if (item->kind == PLAN_GROUPING_ANALYTICS
                ? has_group(&((const PlanGroupingAnalytics *)item)->items, expression)
            : item->kind == PLAN_GROUPING_SET
                ? has_group(&((const PlanGroupingSet *)item)->items, expression)
                : plan_equal(item, expression))
            return true;
    }
    return false;
}

typedef struct Absent {
    Rewriter *rw;
    const PlanNode *expression;
} Absent;

static void write_null(void *user, PlanNode **child)
{
    const Absent *absent = user;
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)*child;
    bool is_aggregate = call->node.kind == PLAN_UNRESOLVED_FUNCTION && call->function != NULL &&
                        call->function->kind == FUNCTION_AGGREGATE;
    if (plan_is_relation(*child) || is_aggregate)
        return;
    if (!plan_equal(*child, absent->expression)) {
        plan_each_child(*child, write_null, user);
        return;
    }
    PlanLiteral *null = PLAN_NEW(absent->rw->cx, Literal, LITERAL, (*child)->origin);
    null->node.type = type_is_interval((*child)->type) ? NULL : (*child)->type;
    null->node.nullable = true;
    *child = &null->node;
}

/* What is declared to be a group and is in no set is NULL. */
static void write_absent_groups(Rewriter *rw, PlanAggregate *aggregate,
                                const PlanGroupingAnalytics *analytics)
{
    for (size_t i = 0; i < analytics->declared.count; i++) {
        Absent absent = {rw, analytics->declared.items[i]};
        if (has_group(&analytics->items, absent.expression))
            continue;
        PlanList *items = &aggregate->aggregate_expressions;
        for (size_t j = 0; j < items->count; j++) {
            const PlanUnresolvedAttribute *column = (PlanUnresolvedAttribute *)items->items[j];
            write_null(&absent, &items->items[j]);
            if (items->items[j] != &column->node && column->node.kind == PLAN_UNRESOLVED_ATTRIBUTE)
                items->items[j] = sf_alias(rw, items->items[j],
                                           column->parts.items[column->parts.count - 1]);
        }
        if (aggregate->having_condition != NULL)
            write_null(&absent, &aggregate->having_condition);
    }
}

/* ---- the relations ----------------------------------------------------------------------------------- */

PlanNode *expand_aggregate(Rewriter *rw, PlanNode *node)
{
    fill_grouping_ids(rw, (PlanAggregate *)node, node);
    const PlanList *groups = &((PlanAggregate *)node)->grouping_expressions;
    for (size_t i = 0; i < groups->count; i++)
        if (groups->items[i]->kind == PLAN_GROUPING_ANALYTICS)
            write_absent_groups(rw, (PlanAggregate *)node,
                                (const PlanGroupingAnalytics *)groups->items[i]);
    keep_constants(rw, &((PlanAggregate *)node)->grouping_expressions);
    rewrite_take_row_order(rw, (PlanAggregate *)node);
    return node;
}

PlanNode *expand_sort(Rewriter *rw, PlanNode *node)
{
    PlanSort *sort = (PlanSort *)node;
    const PlanNode *below = sort->input;
    while (below->kind == PLAN_DEDUPLICATE || below->kind == PLAN_FILTER ||
           below->kind == PLAN_HINT)
        below = below->kind == PLAN_DEDUPLICATE ? ((const PlanDeduplicate *)below)->input
                : below->kind == PLAN_FILTER    ? ((const PlanFilter *)below)->input
                                                : ((const PlanHint *)below)->input;
    if (below->kind == PLAN_AGGREGATE)
        fill_grouping_ids(rw, (const PlanAggregate *)below, node);
    if (is_order_by_all(sort))
        order_by_positions(rw, sort);
    return node;
}

/* The one column of a side that a USING column means, with its qualifier; NULL if it has none. */
static Column *using_column(const Schema *schema, Str name)
{
    Column *found = NULL;
    for (size_t i = 0; schema != NULL && i < schema->count; i++) {
        if (schema->columns[i]->hidden || !str_equal_nocase(schema->columns[i]->name, name))
            continue;
        if (found != NULL)
            return NULL;
        found = schema->columns[i];
    }
    return found != NULL && found->qualifier.n > 0 ? found : NULL;
}

static PlanNode *qualified(Rewriter *rw, Column *column)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(rw->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  ((Span){0, 0}));
    plan_names_add(rw->cx, &attribute->parts, (PlanName){.text = column->qualifier});
    plan_names_add(rw->cx, &attribute->parts,
                   (PlanName){.text = column->name, .quoted = column->quoted});
    attribute->column = column;
    attribute->node.type = column->type;
    attribute->node.nullable = column->nullable;
    return &attribute->node;
}

/* a LEFT SEMI JOIN b USING (k) is one ON a.k = b.k, as long as k stands first in a: USING moves its
 * columns there. */
PlanNode *expand_join(Rewriter *rw, PlanNode *node)
{
    PlanJoin *join = (PlanJoin *)node;
    if ((join->join_type != PLAN_JOIN_LEFT_SEMI && join->join_type != PLAN_JOIN_LEFT_ANTI) ||
        join->using_columns.count == 0)
        return node;
    PlanList conditions = {0};
    const Schema *left = join->left->schema;
    for (size_t i = 0; i < join->using_columns.count; i++) {
        Str name = join->using_columns.items[i].text;
        Column *a = using_column(left, name), *b = using_column(join->right->schema, name);
        if (a == NULL || b == NULL || str_equal_nocase(a->qualifier, b->qualifier) ||
            left->columns[i] != a)
            return node;
        plan_list_add(rw->cx, &conditions,
                      spark_call2(rw, node->origin, "=", qualified(rw, a), qualified(rw, b)));
    }
    join->using_columns.count = 0;
    join->join_condition = conditions.count == 1 ? conditions.items[0]
                                                 : spark_call(rw, node->origin, "and", &conditions);
    return node;
}
