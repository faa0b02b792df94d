/* conditionals.c - functions that choose among values of one common type. */
#include "rewrite/internal.h"

static void coerce_from(Rewriter *rw, PlanUnresolvedFunction *call, size_t first)
{
    for (size_t i = first; i < call->arguments.count; i++)
        call->arguments.items[i] = rewrite_coerce(rw, call->arguments.items[i], call->node.type);
}

/* The results of all branches have one type. */
PlanNode *rewrite_case(Rewriter *rw, PlanCase *node)
{
    for (size_t i = 1; i < node->branches.count; i += 2)
        node->branches.items[i] = rewrite_coerce(rw, node->branches.items[i], node->node.type);
    if (node->otherwise != NULL)
        node->otherwise = rewrite_coerce(rw, node->otherwise, node->node.type);
    return &node->node;
}

PlanNode *rewrite_call_common_call(Rewriter *rw, PlanUnresolvedFunction *call)
{
    coerce_from(rw, call, 0);
    /* Snowflake's COALESCE takes two arguments or more. */
    if (call->arguments.count == 1)
        return call->arguments.items[0];
    return sf_call(rw, call->node.origin, call->function->target, call->arguments.count,
                   call->arguments.items);
}

PlanNode *rewrite_call_if(Rewriter *rw, PlanUnresolvedFunction *call)
{
    coerce_from(rw, call, 1);
    return sf_call(rw, call->node.origin, call->function->target, call->arguments.count,
                   call->arguments.items);
}
