/* assemble.c - see assemble.h.
 *
 * Catalyst nests a query's clauses in the order they run: from, WHERE, SELECT or GROUP BY, DISTINCT,
 * ORDER BY, OFFSET, LIMIT, WITH around all. Walking down from the outermost relation, each must be
 * one that runs before the last one seen; the first that is not begins a query of its own.
 */
#include "print/assemble.h"

#include "util/vec.h"

typedef enum Stage {
    STAGE_FROM,
    STAGE_WHERE,
    STAGE_QUALIFY,
    STAGE_SELECT,
    STAGE_QUALIFY_OF_LIST,
    STAGE_DISTINCT,
    STAGE_SORT,
    STAGE_OFFSET,
    STAGE_LIMIT,
    STAGE_WITH,
    STAGE_ALL,
} Stage;

static Stage stage_of(const PlanNode *relation)
{
    switch (relation->kind) {
    case PLAN_WITH: return STAGE_WITH;
    case PLAN_LIMIT: return STAGE_LIMIT;
    case PLAN_OFFSET: return STAGE_OFFSET;
    case PLAN_SORT: return STAGE_SORT;
    case PLAN_DEDUPLICATE: return STAGE_DISTINCT;
    case PLAN_SET_OPERATION:
    case PLAN_PROJECT:
    case PLAN_AGGREGATE: return STAGE_SELECT;
    case PLAN_QUALIFY:
        return ((const PlanQualify *)relation)->over_list ? STAGE_QUALIFY_OF_LIST : STAGE_QUALIFY;
    case PLAN_FILTER: return STAGE_WHERE;
    default: return STAGE_FROM;
    }
}

/* SELECT * that was made up, not written: the relation under it has the same columns. */
static bool is_made_up_star(const PlanNode *relation)
{
    if (relation->kind != PLAN_PROJECT || relation->origin.end != 0)
        return false;
    const PlanProject *project = (const PlanProject *)relation;
    if (project->input == NULL || project->expressions.count != 1)
        return false;
    const PlanNode *item = project->expressions.items[0];
    if (item->kind != PLAN_UNRESOLVED_STAR)
        return false;
    const PlanUnresolvedStar *star = (const PlanUnresolvedStar *)item;
    return star->target.count == 0 && star->except.count == 0 && star->replacements.count == 0;
}

static void look_for_window(void *user, PlanNode **child)
{
    bool *found = user;
    if ((*child)->kind == PLAN_WINDOW)
        *found = true;
    else if (!*found && !plan_is_relation(*child))
        plan_each_child(*child, look_for_window, user);
}

static bool has_window(const PlanList *items)
{
    bool found = false;
    for (size_t i = 0; items != NULL && i < items->count; i++)
        look_for_window(&found, &items->items[i]);
    return found;
}

/* Whether a relation may be a further clause of the block. */
static bool fits(const SelectBlock *block, const PlanNode *relation, Stage last)
{
    Stage stage = stage_of(relation);
    if (relation->kind == PLAN_SET_OPERATION)
        return last > STAGE_DISTINCT;
    if (relation->kind == PLAN_FILTER)
        return last >= STAGE_WHERE && block->set_operation == NULL;
    /* QUALIFY runs after GROUP BY, and the windows of the select list see all rows before it. */
    bool is_qualify = relation->kind == PLAN_QUALIFY && !((const PlanQualify *)relation)->over_list;
    if (is_qualify && (block->aggregate != NULL || has_window(block->items)))
        return false;
    return stage > STAGE_FROM && stage < last;
}

/* Put a relation's clause into the block; gives the relation it works on. */
static PlanNode *take(ScContext *cx, SelectBlock *block, PlanNode *relation)
{
    switch (relation->kind) {
    case PLAN_WITH: block->with = PLAN_AS(With, WITH, relation); return block->with->input;
    case PLAN_LIMIT:
        block->limit = PLAN_AS(Limit, LIMIT, relation)->limit;
        return PLAN_AS(Limit, LIMIT, relation)->input;
    case PLAN_OFFSET:
        block->offset = PLAN_AS(Offset, OFFSET, relation)->offset;
        return PLAN_AS(Offset, OFFSET, relation)->input;
    case PLAN_SORT: block->sort = PLAN_AS(Sort, SORT, relation); return block->sort->input;
    case PLAN_DEDUPLICATE:
        block->distinct = true;
        return PLAN_AS(Deduplicate, DEDUPLICATE, relation)->input;
    case PLAN_PROJECT:
        block->items = &PLAN_AS(Project, PROJECT, relation)->expressions;
        return PLAN_AS(Project, PROJECT, relation)->input;
    case PLAN_AGGREGATE:
        block->aggregate = PLAN_AS(Aggregate, AGGREGATE, relation);
        block->items = &block->aggregate->aggregate_expressions;
        return block->aggregate->input;
    case PLAN_QUALIFY:
        block->qualify = PLAN_AS(Qualify, QUALIFY, relation)->condition;
        return PLAN_AS(Qualify, QUALIFY, relation)->input;
    case PLAN_FILTER:
        plan_list_add(cx, &block->where, PLAN_AS(Filter, FILTER, relation)->condition);
        return PLAN_AS(Filter, FILTER, relation)->input;
    default: block->set_operation = PLAN_AS(SetOperation, SET_OPERATION, relation); return NULL;
    }
}

/* The innermost filter ran first and is written first. */
static void reverse(PlanList *list)
{
    for (size_t i = 0, j = list->count; i + 1 < j; i++, j--) {
        PlanNode *item = list->items[i];
        list->items[i] = list->items[j - 1];
        list->items[j - 1] = item;
    }
}

/* The one row that WHERE without FROM works on. */
static bool is_one_row(const PlanNode *relation)
{
    if (relation == NULL || relation->kind != PLAN_PROJECT)
        return false;
    const PlanProject *project = (const PlanProject *)relation;
    return project->input == NULL && project->expressions.count == 0;
}

/* ---- filters under joins ----------------------------------------------------------------- */

typedef struct NameCheck {
    ScContext *cx;
    VEC(PlanNode *) pending;
} NameCheck;

static void check_child(void *user, PlanNode **child)
{
    NameCheck *check = user;
    *VEC_ADD(check->cx->arena, &check->pending) = *child;
}

/* Whether every column is named with its table, so that more tables in scope change nothing. */
static bool is_qualified(ScContext *cx, PlanNode *condition)
{
    NameCheck check = {.cx = cx};
    check_child(&check, &condition);
    while (check.pending.count > 0) {
        PlanNode *node = check.pending.items[--check.pending.count];
        if (node->kind == PLAN_UNRESOLVED_ATTRIBUTE &&
            PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE, node)->parts.count < 2)
            return false;
        plan_each_child(node, check_child, &check);
    }
    return true;
}

/* Whether rows of the left side may as well be dropped after the join. */
static bool keeps_left_filter(const PlanJoin *join)
{
    return join->join_type == PLAN_JOIN_INNER || join->join_type == PLAN_JOIN_CROSS ||
           join->join_type == PLAN_JOIN_LEFT_OUTER;
}

/* A filter at the left of joins (what a semi join leaves) goes to WHERE: as a derived table it would
 * hide the names of the tables in it. */
static void hoist_filters(ScContext *cx, SelectBlock *block)
{
    PlanNode **place = &block->from;
    while (*place != NULL) {
        if ((*place)->kind == PLAN_JOIN && keeps_left_filter((PlanJoin *)*place)) {
            place = &PLAN_AS(Join, JOIN, *place)->left;
        } else if ((*place)->kind == PLAN_FILTER &&
                   is_qualified(cx, PLAN_AS(Filter, FILTER, *place)->condition)) {
            PlanFilter *filter = PLAN_AS(Filter, FILTER, *place);
            plan_list_add(cx, &block->where, filter->condition);
            *place = filter->input;
        } else {
            break;
        }
    }
}

/* ---- blocks ------------------------------------------------------------------------------ */

SelectBlock assemble_block(ScContext *cx, PlanNode *relation)
{
    SelectBlock block = {0};
    Stage last = STAGE_ALL;
    while (relation != NULL) {
        if (last > STAGE_SELECT && is_made_up_star(relation)) {
            relation = PLAN_AS(Project, PROJECT, relation)->input;
            continue;
        }
        if (!fits(&block, relation, last))
            break;
        last = stage_of(relation);
        relation = take(cx, &block, relation);
    }
    block.from = is_one_row(relation) ? NULL : relation;
    if (block.from != NULL && block.from->kind == PLAN_JOIN)
        hoist_filters(cx, &block);
    reverse(&block.where);
    return block;
}

/* The relation that was written first of those a relation works on, NULL if none. */
static const PlanNode *first_input(const PlanNode *relation)
{
    switch (relation->kind) {
    case PLAN_LIMIT: return ((const PlanLimit *)relation)->input;
    case PLAN_OFFSET: return ((const PlanOffset *)relation)->input;
    case PLAN_SORT: return ((const PlanSort *)relation)->input;
    case PLAN_DEDUPLICATE: return ((const PlanDeduplicate *)relation)->input;
    case PLAN_FILTER: return ((const PlanFilter *)relation)->input;
    case PLAN_QUALIFY: return ((const PlanQualify *)relation)->input;
    case PLAN_SUBQUERY_ALIAS: return ((const PlanSubqueryAlias *)relation)->input;
    case PLAN_TO_DF: return ((const PlanToDF *)relation)->input;
    case PLAN_SAMPLE: return ((const PlanSample *)relation)->input;
    case PLAN_JOIN: return ((const PlanJoin *)relation)->left;
    case PLAN_PROJECT: /* its origin is all of the SELECT, if it was written */
        return relation->origin.end == 0 ? ((const PlanProject *)relation)->input : NULL;
    default: return NULL;
    }
}

Span relation_span(const PlanNode *relation)
{
    Span span = {0, 0};
    for (; relation != NULL; relation = first_input(relation)) {
        if (relation->origin.end == 0)
            continue;
        if (span.end == 0 || relation->origin.start < span.start)
            span.start = relation->origin.start;
        if (relation->origin.end > span.end)
            span.end = relation->origin.end;
    }
    return span;
}
