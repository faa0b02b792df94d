/* prune.c - select lists without what nothing above them uses.
 *
 * A DataFrame carries columns along that later steps forget. What is left out here leaves shorter lists,
 * and values that are used once may be written where they are used. Works on analyzed plans.
 */
#include <stdlib.h>
#include <string.h>

#include "rewrite/fold.h"

/* The columns that the relations above a list use: those of the list above it and of the clauses between
 * the two. Below the list itself only the clauses matter still, since a sort may use what the list leaves
 * out. */
typedef struct Needed {
    ScContext *cx;
    bool all;
    VEC(uint32_t) ids;     /* definitions */
    VEC(Str) names;        /* of columns whose definition is not known */
    size_t first_clause;   /* of ids: where those of the clauses begin */
    size_t first_of_names; /* the same of names */
} Needed;

static void need(void *user, PlanNode **child);

static void need_of_call(Needed *needed, PlanNode *call)
{
    const PlanUnresolvedFunction *function = (const PlanUnresolvedFunction *)call;
    bool is_count = str_equal(function->function_name, STR("count")) &&
                    function->arguments.count == 1 &&
                    function->arguments.items[0]->kind == PLAN_UNRESOLVED_STAR;
    if (!is_count)
        plan_each_child(call, need, needed);
}

static void need(void *user, PlanNode **child)
{
    Needed *needed = user;
    const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)*child;
    switch ((*child)->kind) {
    case PLAN_UNRESOLVED_ATTRIBUTE:
        if (attribute->column != NULL)
            *VEC_ADD(needed->cx->arena, &needed->ids) = attribute->column->id;
        for (size_t i = 0; attribute->column == NULL && i < attribute->parts.count; i++)
            *VEC_ADD(needed->cx->arena, &needed->names) = attribute->parts.items[i].text;
        break;
    case PLAN_UNRESOLVED_STAR: needed->all = true; break;
    case PLAN_UNRESOLVED_FUNCTION: need_of_call(needed, *child); break;
    default: plan_each_child(*child, need, user); break;
    }
}

static void need_expression(void *user, PlanNode **child)
{
    if (!plan_is_relation(*child))
        need(user, child);
}

/* A copy from some of the columns on. */
static Needed copy_from(const Needed *above, size_t id, size_t name)
{
    Needed needed = {.cx = above->cx, .all = above->all};
    for (size_t i = id; i < above->ids.count; i++)
        *VEC_ADD(needed.cx->arena, &needed.ids) = above->ids.items[i];
    for (size_t i = name; i < above->names.count; i++)
        *VEC_ADD(needed.cx->arena, &needed.names) = above->names.items[i];
    return needed;
}

/* What a clause uses itself, and what those above it do. */
static Needed needed_by_clause(const Needed *above, PlanNode *node)
{
    Needed needed = copy_from(above, 0, 0);
    needed.first_clause = above->first_clause;
    needed.first_of_names = above->first_of_names;
    plan_each_child(node, need_expression, &needed);
    return needed;
}

/* What a select list uses, and the clauses above it. */
static Needed needed_by_list(const Needed *above, PlanNode *node)
{
    Needed needed = copy_from(above, above->first_clause, above->first_of_names);
    needed.all = false;
    plan_each_child(node, need_expression, &needed);
    needed.first_clause = needed.ids.count;
    needed.first_of_names = needed.names.count;
    return needed;
}

static int compare_ids(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* `ids` are sorted. */
static bool is_needed(const Needed *needed, const uint32_t *ids, const Column *column)
{
    if (needed->ids.count > 0 &&
        bsearch(&column->id, ids, needed->ids.count, sizeof *ids, compare_ids) != NULL)
        return true;
    for (size_t i = 0; i < needed->names.count; i++)
        if (str_equal_nocase(needed->names.items[i], column->name))
            return true;
    return false;
}

/* Leave the items out that are not needed; one stays. */
static void shorten(const Needed *needed, PlanNode *node, PlanList *items)
{
    const Schema *schema = node->schema;
    Traits traits = fold_traits_of_list(items);
    if (needed->all || !fold_is_made_up(node) || schema == NULL || schema->open ||
        schema->count != items->count || traits.stars || traits.generators)
        return;
    uint32_t *ids = ARENA_ARRAY(needed->cx->arena, needed->ids.count, uint32_t);
    if (needed->ids.count > 0) {
        memcpy(ids, needed->ids.items, needed->ids.count * sizeof *ids);
        qsort(ids, needed->ids.count, sizeof *ids, compare_ids);
    }
    PlanList kept = {0};
    ColumnVec columns = {0};
    for (size_t i = 0; i < items->count; i++) {
        bool is_last = i + 1 == items->count && kept.count == 0;
        if (!is_last && !is_needed(needed, ids, schema->columns[i]))
            continue;
        plan_list_add(needed->cx, &kept, items->items[i]);
        *VEC_ADD(needed->cx->arena, &columns) = schema->columns[i];
    }
    if (node->kind == PLAN_AGGREGATE && fold_loses_group((PlanAggregate *)node, &kept))
        return;
    Schema *shorter = ARENA_NEW(needed->cx->arena, Schema);
    *shorter = *schema;
    shorter->columns = columns.items;
    shorter->count = columns.count;
    node->schema = shorter;
    *items = kept;
}

static void prune(const Needed *above, PlanNode *node);

static void prune_relation(void *user, PlanNode **child)
{
    if (plan_is_relation(*child))
        prune(user, *child);
}

static void need_tree(void *user, PlanNode **child)
{
    need_expression(user, child);
    if (plan_is_relation(*child))
        plan_each_child(*child, need_tree, user);
}

static void prune_join(const Needed *above, PlanJoin *join)
{
    Needed needed = needed_by_clause(above, &join->node);
    needed.all |= join->natural;
    for (size_t i = 0; i < join->using_columns.count; i++)
        *VEC_ADD(needed.cx->arena, &needed.names) = join->using_columns.items[i].text;
    if (join->lateral)
        need_tree(&needed, &join->right);
    prune(&needed, join->left);
    prune(&needed, join->right);
}

static void prune(const Needed *above, PlanNode *node)
{
    Needed needed = {.cx = above->cx, .all = true};
    switch (node->kind) {
    case PLAN_PROJECT:
        shorten(above, node, &((PlanProject *)node)->expressions);
        needed = needed_by_list(above, node);
        break;
    case PLAN_AGGREGATE:
        if (!((PlanAggregate *)node)->group_by_all)
            shorten(above, node, &((PlanAggregate *)node)->aggregate_expressions);
        needed = needed_by_list(above, node);
        break;
    case PLAN_FILTER:
    case PLAN_QUALIFY:
    case PLAN_SORT:
    case PLAN_LIMIT:
    case PLAN_OFFSET:
    case PLAN_HINT:
    case PLAN_SUBQUERY_ALIAS: needed = needed_by_clause(above, node); break;
    case PLAN_JOIN: prune_join(above, (PlanJoin *)node); return;
    default: break;
    }
    plan_each_child(node, prune_relation, &needed);
}

void fold_prune(ScContext *cx, PlanNode *root)
{
    Needed needed = {.cx = cx, .all = true};
    prune(&needed, root);
}
