/* export_aggregate.c - Aggregates in terms of the protocol.
 *
 * The protocol's Aggregate gives its keys and then its aggregates. A select list that starts with the
 * keys is that as it is. Any other is a Project over it: each item, the condition of HAVING and each
 * sort key become an output with a generated name, and what is above uses these names only.
 */
#include "map/map.h"
#include "plan/literal.h"
#include "proto/export_parts.h"
#include "sema/sema.h"

/* ---- looking at expressions -------------------------------------------------------------------------- */

typedef struct Search {
    bool (*wanted)(const PlanNode *node);
    bool found;
} Search;

static void search_node(void *user, PlanNode **place)
{
    Search *search = user;
    if (search->found || plan_is_relation(*place))
        return;
    search->found = search->wanted(*place);
    if (!search->found)
        plan_each_child(*place, search_node, search);
}

static bool contains(PlanNode *node, bool (*wanted)(const PlanNode *node))
{
    Search search = {wanted, false};
    search_node(&search, &node);
    return search.found;
}

static bool is_function(const PlanNode *node, FunctionKind kind)
{
    if (node->kind != PLAN_UNRESOLVED_FUNCTION)
        return false;
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)node;
    const FunctionInfo *function = map_find_function(call->function_name);
    return function != NULL && function->kind == kind;
}

static bool is_aggregate(const PlanNode *node)
{
    return is_function(node, FUNCTION_AGGREGATE);
}

static bool is_window(const PlanNode *node)
{
    return node->kind == PLAN_WINDOW;
}

static bool is_generator(const PlanNode *node)
{
    return is_function(node, FUNCTION_GENERATOR);
}

static bool is_star(const PlanNode *node)
{
    return node->kind == PLAN_UNRESOLVED_STAR;
}

static bool is_value(const PlanNode *node)
{
    return node->kind == PLAN_UNRESOLVED_ATTRIBUTE || is_aggregate(node);
}

static PlanNode *unaliased(PlanNode *item)
{
    return item->kind == PLAN_ALIAS ? ((PlanAlias *)item)->expr : item;
}

/* The same column may be written with its table and without. */
static bool is_same(const PlanNode *a, const PlanNode *b)
{
    if (a->kind == PLAN_UNRESOLVED_ATTRIBUTE && b->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const struct Column *column = ((const PlanUnresolvedAttribute *)a)->column;
        if (column != NULL && column == ((const PlanUnresolvedAttribute *)b)->column)
            return true;
    }
    return plan_equal(a, b);
}

static bool is_in(const PlanList *list, const PlanNode *node)
{
    for (size_t i = 0; i < list->count; i++)
        if (is_same(list->items[i], node))
            return true;
    return false;
}

/* ---- names of select items --------------------------------------------------------------------------- */

typedef struct Inliner {
    Exporter *ex;
    const PlanAggregate *aggregate;
} Inliner;

/* Which column of the select list an attribute means: its place counted from 1, 0 for none. */
static size_t output_place(const PlanAggregate *aggregate, const PlanNode *node)
{
    const Schema *schema = aggregate->node.schema;
    if (node->kind != PLAN_UNRESOLVED_ATTRIBUTE || schema->open ||
        schema->count != aggregate->aggregate_expressions.count)
        return 0;
    const struct Column *column = ((const PlanUnresolvedAttribute *)node)->column;
    for (size_t i = 0; column != NULL && i < schema->count; i++)
        if (schema->columns[i] == column)
            return i + 1;
    return 0;
}

/* Put the items in place of the names that they have in the select list. */
static void inline_names(void *user, PlanNode **place)
{
    const Inliner *inliner = user;
    if (plan_is_relation(*place))
        return;
    size_t at = output_place(inliner->aggregate, *place);
    if (at > 0)
        *place = plan_copy(inliner->ex->cx,
                           unaliased(inliner->aggregate->aggregate_expressions.items[at - 1]));
    else
        plan_each_child(*place, inline_names, user);
}

static PlanNode *with_items(Exporter *ex, const PlanAggregate *aggregate, PlanNode *expression)
{
    Inliner inliner = {ex, aggregate};
    inline_names(&inliner, &expression);
    return expression;
}

/* ---- GROUP BY ------------------------------------------------------------------------------------------ */

/* A number among the keys would be a position to the server: it becomes an expression. */
static PlanNode *as_key(Exporter *ex, PlanNode *value)
{
    return value->kind == PLAN_LITERAL && type_is(value->type, TYPE_INTEGER)
               ? export_cast(ex, value, TYPE_INTEGER)
               : value;
}

/* The item that a position or a name of the select list means. */
static PlanNode *resolve_key(Exporter *ex, const PlanAggregate *aggregate, PlanNode *key)
{
    const PlanList *items = &aggregate->aggregate_expressions;
    size_t ordinal = export_ordinal(key, items->count);
    return as_key(ex, ordinal > 0 ? plan_copy(ex->cx, unaliased(items->items[ordinal - 1]))
                                  : with_items(ex, aggregate, key));
}

static void resolve_keys(Exporter *ex, const PlanAggregate *aggregate, PlanList *keys)
{
    for (size_t i = 0; i < keys->count; i++) {
        PlanNode *key = keys->items[i];
        if (key->kind == PLAN_GROUPING_ANALYTICS) {
            resolve_keys(ex, aggregate, &((PlanGroupingAnalytics *)key)->items);
            resolve_keys(ex, aggregate, &((PlanGroupingAnalytics *)key)->declared);
        } else if (key->kind == PLAN_GROUPING_SET)
            resolve_keys(ex, aggregate, &((PlanGroupingSet *)key)->items);
        else
            keys->items[i] = resolve_key(ex, aggregate, key);
    }
}

/* GROUP BY ALL: the items that do not aggregate. */
static void group_by_items(Exporter *ex, PlanAggregate *aggregate)
{
    for (size_t i = 0; i < aggregate->aggregate_expressions.count; i++) {
        PlanNode *item = unaliased(aggregate->aggregate_expressions.items[i]);
        if (!contains(item, is_aggregate))
            plan_list_add(ex->cx, &aggregate->grouping_expressions,
                          as_key(ex, plan_copy(ex->cx, item)));
    }
    aggregate->group_by_all = false;
}

typedef VEC(PlanList) Sets;

static Sets sets_of(Exporter *ex, PlanNode *item);

static void add_set(Exporter *ex, Sets *sets, const PlanList *first, const PlanList *second)
{
    PlanList set = {0};
    for (size_t i = 0; i < first->count; i++)
        plan_list_add(ex->cx, &set, first->items[i]);
    for (size_t i = 0; second != NULL && i < second->count; i++)
        plan_list_add(ex->cx, &set, second->items[i]);
    *VEC_ADD(ex->cx->arena, sets) = set;
}

/* The keys of an item of a list: of (a, b) several. */
static PlanList keys_of(ScContext *cx, PlanNode *item)
{
    PlanList keys = {0};
    if (item->kind == PLAN_GROUPING_SET)
        return ((PlanGroupingSet *)item)->items;
    plan_list_add(cx, &keys, item);
    return keys;
}

static Sets rollup_sets(Exporter *ex, const PlanList *items)
{
    Sets sets = {0};
    for (size_t count = items->count + 1; count-- > 0;) {
        PlanList set = {0};
        for (size_t i = 0; i < count; i++) {
            PlanList keys = keys_of(ex->cx, items->items[i]);
            for (size_t j = 0; j < keys.count; j++)
                plan_list_add(ex->cx, &set, keys.items[j]);
        }
        *VEC_ADD(ex->cx->arena, &sets) = set;
    }
    return sets;
}

static Sets cube_sets(Exporter *ex, const PlanList *items)
{
    Sets sets = {0};
    const PlanList none = {0};
    add_set(ex, &sets, &none, NULL);
    for (size_t i = items->count; i-- > 0;) {
        PlanList keys = keys_of(ex->cx, items->items[i]);
        Sets longer = {0};
        for (size_t j = 0; j < sets.count; j++)
            add_set(ex, &longer, &keys, &sets.items[j]);
        for (size_t j = 0; j < sets.count; j++)
            add_set(ex, &longer, &sets.items[j], NULL);
        sets = longer;
    }
    return sets;
}

static Sets analytics_sets(Exporter *ex, const PlanGroupingAnalytics *analytics)
{
    if (analytics->kind == PLAN_GROUPING_ROLLUP)
        return rollup_sets(ex, &analytics->items);
    if (analytics->kind == PLAN_GROUPING_CUBE)
        return cube_sets(ex, &analytics->items);
    Sets sets = {0};
    for (size_t i = 0; i < analytics->items.count; i++) {
        Sets inner = sets_of(ex, analytics->items.items[i]);
        for (size_t j = 0; j < inner.count; j++)
            *VEC_ADD(ex->cx->arena, &sets) = inner.items[j];
    }
    return sets;
}

static Sets sets_of(Exporter *ex, PlanNode *item)
{
    if (item->kind == PLAN_GROUPING_ANALYTICS)
        return analytics_sets(ex, (PlanGroupingAnalytics *)item);
    Sets sets = {0};
    PlanList keys = keys_of(ex->cx, item);
    add_set(ex, &sets, &keys, NULL);
    return sets;
}

static void add_distinct(ScContext *cx, PlanList *keys, const PlanList *items)
{
    for (size_t i = 0; i < items->count; i++)
        if (!is_in(keys, items->items[i]))
            plan_list_add(cx, keys, items->items[i]);
}

/* The keys that are declared or that any set uses, each once. */
static PlanList distinct_keys(ScContext *cx, const PlanGroupingAnalytics *sets)
{
    PlanList keys = {0};
    for (size_t i = 0; i < sets->declared.count; i++) {
        PlanList declared = keys_of(cx, sets->declared.items[i]);
        add_distinct(cx, &keys, &declared);
    }
    for (size_t i = 0; i < sets->items.count; i++)
        add_distinct(cx, &keys, &((const PlanGroupingSet *)sets->items.items[i])->items);
    return keys;
}

static bool has_analytics(const PlanList *groups)
{
    for (size_t i = 0; i < groups->count; i++)
        if (groups->items[i]->kind == PLAN_GROUPING_ANALYTICS ||
            groups->items[i]->kind == PLAN_GROUPING_SET)
            return true;
    return false;
}

/* Whether the groups are one ROLLUP or CUBE of single keys, which the protocol has. */
static bool is_simple(const PlanList *groups)
{
    const PlanGroupingAnalytics *only = (const PlanGroupingAnalytics *)groups->items[0];
    return groups->count == 1 && only->node.kind == PLAN_GROUPING_ANALYTICS &&
           only->kind != PLAN_GROUPING_SETS && !has_analytics(&only->items);
}

/* GROUP BY a, b GROUPING SETS (a): the keys that stand before the sets, which then stand alone. */
static PlanList declared_keys(const PlanList *groups)
{
    const PlanGroupingAnalytics *only = (const PlanGroupingAnalytics *)groups->items[0];
    return only->node.kind == PLAN_GROUPING_ANALYTICS ? only->declared : (PlanList){0};
}

/* GROUP BY a, ROLLUP(b, c), CUBE(d): each set of one with each set of the others. */
static void multiply_sets(Exporter *ex, PlanAggregate *aggregate)
{
    enum { SETS_MAX = 4096 };
    PlanList *groups = &aggregate->grouping_expressions;
    Sets sets = {0};
    const PlanList none = {0};
    add_set(ex, &sets, &none, NULL);
    for (size_t i = 0; i < groups->count; i++) {
        Sets more = sets_of(ex, groups->items[i]), product = {0};
        if (sets.count * more.count > SETS_MAX) {
            export_refuse(ex, &aggregate->node, "the grouping sets are too many for a plan");
            break;
        }
        for (size_t j = 0; j < sets.count; j++)
            for (size_t k = 0; k < more.count; k++)
                add_set(ex, &product, &sets.items[j], &more.items[k]);
        sets = product;
    }
    PlanGroupingAnalytics *analytics = PLAN_NEW(ex->cx, GroupingAnalytics, GROUPING_ANALYTICS,
                                                aggregate->node.origin);
    analytics->kind = PLAN_GROUPING_SETS;
    analytics->declared = declared_keys(groups);
    for (size_t i = 0; i < sets.count; i++) {
        PlanGroupingSet *set = PLAN_NEW(ex->cx, GroupingSet, GROUPING_SET, aggregate->node.origin);
        for (size_t j = 0; j < sets.items[i].count; j++)
            plan_list_add(ex->cx, &set->items, plan_copy(ex->cx, sets.items[i].items[j]));
        plan_list_add(ex->cx, &analytics->items, &set->node);
    }
    *groups = (PlanList){0};
    plan_list_add(ex->cx, groups, &analytics->node);
}

static PlanList plain_keys(ScContext *cx, const PlanAggregate *aggregate)
{
    const PlanList *groups = &aggregate->grouping_expressions;
    if (!has_analytics(groups))
        return *groups;
    const PlanGroupingAnalytics *only = (const PlanGroupingAnalytics *)groups->items[0];
    return only->kind == PLAN_GROUPING_SETS ? distinct_keys(cx, only) : only->items;
}

size_t export_key_count(ScContext *cx, const PlanAggregate *aggregate)
{
    return plain_keys(cx, aggregate).count;
}

/* ---- the output ------------------------------------------------------------------------------------------ */

/* Whether the select list starts with the keys. */
static bool starts_with_keys(const PlanAggregate *aggregate, const PlanList *keys)
{
    const PlanList *items = &aggregate->aggregate_expressions;
    bool may_rename = !has_analytics(&aggregate->grouping_expressions);
    if (items->count < keys->count)
        return false;
    for (size_t i = 0; i < keys->count; i++) {
        PlanNode *item = items->items[i];
        if (!is_same(may_rename ? unaliased(item) : item, keys->items[i]))
            return false;
    }
    return true;
}

static bool any(const PlanList *items, bool (*wanted)(const PlanNode *node))
{
    for (size_t i = 0; i < items->count; i++)
        if (contains(items->items[i], wanted))
            return true;
    return false;
}

/* What stands over an Aggregate whose output has generated names. */
typedef struct Split {
    Exporter *ex;
    const PlanAggregate *original;
    const PlanList *keys;
    PlanList outputs; /* of the Aggregate: Aliases, and of what is without windows */
    PlanList windows; /* Aliases of what is computed after HAVING */
    PlanName *names;  /* of each item */
} Split;

/* The name of an output with this value. */
static PlanName output_of(Split *split, PlanNode *value)
{
    for (size_t i = 0; i < split->outputs.count; i++) {
        const PlanAlias *alias = (PlanAlias *)split->outputs.items[i];
        if (is_same(alias->expr, value))
            return alias->name.items[0];
    }
    PlanName name = export_new_name(split->ex);
    plan_list_add(split->ex->cx, &split->outputs, export_alias(split->ex, value, name));
    return name;
}

/* Leave in an expression with windows only these: what they and the rest are made of are outputs. */
static void take_values(void *user, PlanNode **place)
{
    Split *split = user;
    PlanNode *node = *place;
    if (!contains(node, is_window) && node->kind != PLAN_SORT_ORDER) {
        if (contains(node, is_value))
            *place = export_attribute(split->ex, output_of(split, node));
        return;
    }
    if (node->kind == PLAN_WINDOW) {
        PlanWindow *window = (PlanWindow *)node;
        plan_each_child(window->window_function, take_values, split);
        for (size_t i = 0; i < window->partition_spec.count; i++)
            take_values(split, &window->partition_spec.items[i]);
        for (size_t i = 0; i < window->order_spec.count; i++)
            take_values(split, &window->order_spec.items[i]);
        return;
    }
    plan_each_child(node, take_values, split);
}

static PlanName add_output(Split *split, PlanNode *value)
{
    if (split->original->having_condition == NULL || !contains(value, is_window))
        return output_of(split, value);
    PlanName name = export_new_name(split->ex);
    take_values(split, &value);
    plan_list_add(split->ex->cx, &split->windows, export_alias(split->ex, value, name));
    return name;
}

/* ---- HAVING ---- */

static bool has_column(const Schema *schema, const struct Column *column)
{
    for (size_t i = 0; schema != NULL && i < schema->count; i++)
        if (schema->columns[i] == column)
            return true;
    return false;
}

/* Whether a name inside a subquery of HAVING means a column of the groups around it. */
static bool is_from_groups(const Split *split, const PlanNode *node)
{
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)node;
    return node->kind == PLAN_UNRESOLVED_ATTRIBUTE && attribute->outer > 0 &&
           (has_column(split->original->input->schema, attribute->column) ||
            has_column(split->original->node.schema, attribute->column));
}

/* What the names in an expression mean. */
typedef struct Names {
    const Split *split;
    size_t ours;
    size_t others;
} Names;

static void count_names(void *user, PlanNode **place)
{
    Names *names = user;
    if (is_from_groups(names->split, *place))
        names->ours++;
    else if ((*place)->kind == PLAN_UNRESOLVED_ATTRIBUTE)
        names->others++;
    plan_each_child(*place, count_names, names);
}

static void make_own(void *user, PlanNode **place)
{
    const Split *split = user;
    if (is_from_groups(split, *place))
        ((PlanUnresolvedAttribute *)*place)->outer = 0;
    plan_each_child(*place, make_own, user);
}

/* A value of the groups that a subquery mentions, as an output. */
static PlanNode *outer_output(Split *split, PlanNode *value)
{
    make_own(split, &value);
    return export_attribute(split->ex,
                            output_of(split, with_items(split->ex, split->original, value)));
}

static void take_outer_values(void *user, PlanNode **place)
{
    Split *split = user;
    Names names = {.split = split};
    if (is_aggregate(*place))
        count_names(&names, place);
    bool is_ours = is_from_groups(split, *place) || (names.ours > 0 && names.others == 0);
    if (is_ours)
        *place = outer_output(split, *place);
    else
        plan_each_child(*place, take_outer_values, split);
}

/* Leave of the condition only what is computed of keys and aggregates: these are outputs. */
static void take_groups(void *user, PlanNode **place)
{
    Split *split = user;
    PlanNode *node = *place;
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)node;
    if (plan_is_relation(node))
        take_outer_values(split, place);
    else if (is_aggregate(node) || is_in(split->keys, node) ||
             (node->kind == PLAN_UNRESOLVED_ATTRIBUTE && attribute->outer == 0))
        *place = export_attribute(split->ex, output_of(split, node));
    else
        plan_each_child(node, take_groups, split);
}

/* What is no condition yet is cast to one, as Spark's parser does. */
static PlanNode *having_condition(Split *split)
{
    Exporter *ex = split->ex;
    PlanNode *condition = with_items(ex, split->original, split->original->having_condition);
    const Type *type = condition->type;
    take_groups(split, &condition);
    return type == NULL || type->kind == TYPE_BOOLEAN ? condition
                                                      : export_cast(ex, condition, TYPE_BOOLEAN);
}

static PlanNode *make_project(Exporter *ex, PlanNode *input, PlanList items)
{
    PlanProject *project = PLAN_NEW(ex->cx, Project, PROJECT, input->origin);
    project->input = input;
    project->expressions = items;
    return &project->node;
}

static PlanNode *add_windows(Split *split, PlanNode *input)
{
    Exporter *ex = split->ex;
    if (split->windows.count == 0)
        return input;
    PlanList items = {0};
    for (size_t i = 0; i < split->outputs.count; i++)
        plan_list_add(ex->cx, &items,
                      export_attribute(ex, ((PlanAlias *)split->outputs.items[i])->name.items[0]));
    for (size_t i = 0; i < split->windows.count; i++)
        plan_list_add(ex->cx, &items, split->windows.items[i]);
    return make_project(ex, input, items);
}

/* ORDER BY: each key is an output. */
static void name_sort_keys(Split *split, PlanSort *sort)
{
    for (size_t i = 0; i < sort->order.count; i++) {
        PlanSortOrder *order = (PlanSortOrder *)sort->order.items[i];
        size_t at = export_ordinal(order->child, split->original->aggregate_expressions.count);
        if (at == 0)
            at = output_place(split->original, order->child);
        PlanName name = at > 0 ? split->names[at - 1]
                               : add_output(split,
                                            with_items(split->ex, split->original, order->child));
        order->child = export_attribute(split->ex, name);
    }
}

static PlanList named_items(Split *split)
{
    Exporter *ex = split->ex;
    const Schema *schema = split->original->node.schema;
    PlanList items = {0};
    for (size_t i = 0; i < split->original->aggregate_expressions.count; i++)
        plan_list_add(ex->cx, &items,
                      export_alias(ex, export_attribute(ex, split->names[i]),
                                   (PlanName){.text = schema->columns[i]->name,
                                              .quoted = schema->columns[i]->quoted}));
    return items;
}

/* The keys first, then the outputs. */
static PlanNode *make_aggregate(Split *split, const PlanList *keys)
{
    Exporter *ex = split->ex;
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, split->original->node.origin);
    aggregate->input = split->original->input;
    aggregate->grouping_expressions = split->original->grouping_expressions;
    for (size_t i = 0; i < keys->count; i++)
        plan_list_add(ex->cx, &aggregate->aggregate_expressions, plan_copy(ex->cx, keys->items[i]));
    for (size_t i = 0; i < split->outputs.count; i++)
        plan_list_add(ex->cx, &aggregate->aggregate_expressions, split->outputs.items[i]);
    export_children(ex, &aggregate->node);
    return &aggregate->node;
}

static PlanNode *split_aggregate(Exporter *ex, PlanAggregate *original, const PlanList *keys,
                                 PlanSort *sort)
{
    const PlanList *items = &original->aggregate_expressions;
    Split split = {.ex = ex, .original = original, .keys = keys};
    split.names = ARENA_ARRAY(ex->cx->arena, items->count, PlanName);
    for (size_t i = 0; i < items->count; i++)
        split.names[i] = add_output(&split, unaliased(items->items[i]));
    PlanNode *condition = NULL;
    if (original->having_condition != NULL)
        condition = having_condition(&split);
    if (sort != NULL)
        name_sort_keys(&split, sort);
    PlanNode *plan = make_aggregate(&split, keys);
    if (condition != NULL) {
        PlanFilter *filter = PLAN_NEW(ex->cx, Filter, FILTER, condition->origin);
        filter->input = plan;
        filter->condition = export_expression(ex, condition);
        plan = &filter->node;
    }
    export_list(ex, &split.windows);
    plan = add_windows(&split, plan);
    if (sort != NULL) {
        sort->input = plan;
        plan = &sort->node;
    }
    return make_project(ex, plan, named_items(&split));
}

/* Without a column that is not known where it is, or that there is no one name for. */
static bool can_split(const PlanAggregate *aggregate)
{
    const PlanList *items = &aggregate->aggregate_expressions;
    return !aggregate->node.schema->open && aggregate->node.schema->count == items->count &&
           !any(items, is_generator);
}

static PlanNode *keep_aggregate(Exporter *ex, PlanAggregate *aggregate, PlanSort *sort)
{
    aggregate->input = export_relation(ex, aggregate->input);
    export_list(ex, &aggregate->grouping_expressions);
    export_items(ex, &aggregate->aggregate_expressions);
    if (sort == NULL)
        return &aggregate->node;
    export_sort_keys(ex, sort);
    return &sort->node;
}

PlanNode *export_aggregate(Exporter *ex, PlanAggregate *aggregate, PlanSort *sort)
{
    PlanList *items = &aggregate->aggregate_expressions;
    /* A server wants an input: one row. */
    if (aggregate->input == NULL)
        aggregate->input = &PLAN_NEW(ex->cx, Project, PROJECT, aggregate->node.origin)->node;
    *items = export_expand_stars(ex, items, aggregate->input, true);
    for (size_t i = 0; i < items->count; i++) {
        PlanNode **value = items->items[i]->kind == PLAN_ALIAS
                               ? &((PlanAlias *)items->items[i])->expr
                               : &items->items[i];
        *value = with_items(ex, aggregate, *value);
    }
    if (aggregate->group_by_all)
        group_by_items(ex, aggregate);
    resolve_keys(ex, aggregate, &aggregate->grouping_expressions);
    if (has_analytics(&aggregate->grouping_expressions) &&
        !is_simple(&aggregate->grouping_expressions))
        multiply_sets(ex, aggregate);
    PlanList keys = plain_keys(ex->cx, aggregate);
    bool has_ordinals = false;
    for (size_t i = 0; sort != NULL && i < sort->order.count; i++)
        has_ordinals |= export_ordinal(((PlanSortOrder *)sort->order.items[i])->child,
                                       items->count) > 0;
    if (aggregate->having_condition == NULL && !has_ordinals && starts_with_keys(aggregate, &keys))
        return keep_aggregate(ex, aggregate, sort);
    if (can_split(aggregate))
        return split_aggregate(ex, aggregate, &keys, sort);
    export_refuse(ex, &aggregate->node,
                  any(items, is_star)
                      ? "a plan has no * among the aggregates, and the columns are not known"
                      : "a plan has no generator among the aggregates of this form");
    return &aggregate->node;
}
