/* spark.c - making Spark expressions that are analyzed already, for rewrites that say one relation in
 * terms of others before these are rewritten themselves. */
#include "rewrite/internal.h"
#include "sema/sema.h"

PlanNode *spark_call(Rewriter *rw, Span origin, const char *name, const PlanList *arguments)
{
    PlanUnresolvedFunction *call = PLAN_NEW(rw->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            origin);
    call->function_name = str_from(name);
    call->function = map_find_function(call->function_name);
    call->arguments = *arguments;
    call->node.type = sema_call_type(rw->cx, call);
    call->node.nullable = true;
    return &call->node;
}

PlanNode *spark_call1(Rewriter *rw, Span origin, const char *name, PlanNode *a)
{
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, a);
    return spark_call(rw, origin, name, &arguments);
}

PlanNode *spark_call2(Rewriter *rw, Span origin, const char *name, PlanNode *a, PlanNode *b)
{
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, a);
    plan_list_add(rw->cx, &arguments, b);
    return spark_call(rw, origin, name, &arguments);
}
