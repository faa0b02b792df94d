/* correlation.c - correlated subqueries in the forms that Snowflake takes.
 *
 * Snowflake wants the correlation of a subquery as conjuncts of its WHERE (page "Working with
 * subqueries", correlated subqueries). Spark also finds it inside a disjunction, as long as every
 * branch has it: (a = o.a AND b) OR (a = o.a AND c) becomes a = o.a AND (b OR c), which holds in
 * three-valued logic too.
 */
#include "rewrite/internal.h"

static bool is_call(const PlanNode *node, const char *name)
{
    return node->kind == PLAN_UNRESOLVED_FUNCTION &&
           str_is(((const PlanUnresolvedFunction *)node)->function_name, name);
}

/* ---- is an expression correlated? ---------------------------------------------------------- */

static void look_for_outer(void *user, PlanNode **child)
{
    bool *found = user;
    if ((*child)->kind == PLAN_UNRESOLVED_ATTRIBUTE)
        *found |= ((PlanUnresolvedAttribute *)*child)->outer > 0;
    else if (!plan_is_relation(*child))
        plan_each_child(*child, look_for_outer, found);
}

static bool is_correlated(PlanNode *node)
{
    bool found = false;
    look_for_outer(&found, &node);
    return found;
}

/* ---- factoring ------------------------------------------------------------------------------- */

/* The conjuncts of a condition: its operands, or itself. */
static PlanList conjuncts_of(Rewriter *rw, PlanNode *condition)
{
    if (is_call(condition, "and"))
        return ((PlanUnresolvedFunction *)condition)->arguments;
    PlanList list = {0};
    plan_list_add(rw->cx, &list, condition);
    return list;
}

static bool contains(const PlanList *list, const PlanNode *wanted)
{
    for (size_t i = 0; i < list->count; i++)
        if (plan_equal(list->items[i], wanted))
            return true;
    return false;
}

static PlanNode *combine(Rewriter *rw, const PlanNode *model, const char *name,
                         const PlanList *operands)
{
    if (operands->count == 1)
        return operands->items[0];
    PlanUnresolvedFunction *call = PLAN_NEW(rw->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            model->origin);
    call->function_name = str_from(name);
    call->function = map_find_function(call->function_name);
    call->arguments = *operands;
    call->node.type = model->type;
    call->node.nullable = model->nullable;
    return &call->node;
}

/* The branch without the conjuncts that all branches share; NULL if nothing is left. */
static PlanNode *without(Rewriter *rw, PlanNode *branch, const PlanList *shared)
{
    PlanList conjuncts = conjuncts_of(rw, branch), rest = {0};
    for (size_t i = 0; i < conjuncts.count; i++)
        if (!contains(shared, conjuncts.items[i]))
            plan_list_add(rw->cx, &rest, conjuncts.items[i]);
    return rest.count == 0 ? NULL : combine(rw, branch, "and", &rest);
}

/* Conjuncts with outer columns that every branch of a disjunction has. */
static PlanList shared_correlations(Rewriter *rw, const PlanUnresolvedFunction *disjunction)
{
    PlanList shared = {0};
    PlanList first = conjuncts_of(rw, disjunction->arguments.items[0]);
    for (size_t i = 0; i < first.count; i++) {
        bool everywhere = is_correlated(first.items[i]);
        for (size_t j = 1; j < disjunction->arguments.count && everywhere; j++) {
            PlanList others = conjuncts_of(rw, disjunction->arguments.items[j]);
            everywhere = contains(&others, first.items[i]);
        }
        if (everywhere)
            plan_list_add(rw->cx, &shared, first.items[i]);
    }
    return shared;
}

static PlanNode *factor(Rewriter *rw, PlanNode *condition)
{
    if (!is_call(condition, "or"))
        return condition;
    const PlanUnresolvedFunction *disjunction = (PlanUnresolvedFunction *)condition;
    PlanList conjuncts = shared_correlations(rw, disjunction);
    if (conjuncts.count == 0)
        return condition;
    PlanList shared = conjuncts, branches = {0};
    for (size_t i = 0; i < disjunction->arguments.count; i++) {
        PlanNode *rest = without(rw, disjunction->arguments.items[i], &shared);
        if (rest == NULL) /* this branch asks for nothing else: the disjunction is decided */
            return combine(rw, condition, "and", &conjuncts);
        plan_list_add(rw->cx, &branches, rest);
    }
    plan_list_add(rw->cx, &conjuncts, combine(rw, condition, "or", &branches));
    return combine(rw, condition, "and", &conjuncts);
}

static void factor_filters(void *user, PlanNode **child)
{
    Rewriter *rw = user;
    if (!plan_is_relation(*child))
        return;
    if ((*child)->kind == PLAN_FILTER) {
        PlanFilter *filter = (PlanFilter *)*child;
        PlanList conjuncts = conjuncts_of(rw, filter->condition), factored = {0};
        for (size_t i = 0; i < conjuncts.count; i++)
            plan_list_add(rw->cx, &factored, factor(rw, conjuncts.items[i]));
        filter->condition = combine(rw, filter->condition, "and", &factored);
    }
    plan_each_child(*child, factor_filters, rw);
}

void rewrite_correlation(Rewriter *rw, PlanSubqueryExpression *subquery)
{
    factor_filters(rw, &subquery->relation);
}
