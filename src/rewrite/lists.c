/* lists.c - aggregate functions that gather values: collect_list, collect_set, listagg. */
#include "rewrite/bind.h"

/* Whether the window sees all of its partition. */
static bool is_whole(const PlanWindow *window)
{
    if (window->frame_type == PLAN_FRAME_NONE)
        return window->order_spec.count == 0;
    return window->lower_kind == PLAN_BOUND_UNBOUNDED_PRECEDING &&
           window->upper_kind == PLAN_BOUND_UNBOUNDED_FOLLOWING;
}

/* Snowflake orders what it gathers by WITHIN GROUP, and gathers no running lists. False with a
 * diagnostic if the window has no such form. */
static bool take_window_order(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (rw->window == NULL)
        return true;
    if (!is_whole(rw->window)) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "%s() over a running window is not converted yet", call->function->name);
        return false;
    }
    if (call->within_group.count == 0)
        call->within_group = rw->window->order_spec;
    rw->window->order_spec = (PlanList){0};
    rw->window->frame_type = PLAN_FRAME_NONE;
    return true;
}

/* Both leave out NULL, and give an empty array where nothing is left. */
PlanNode *rewrite_call_collect(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (!take_window_order(rw, call))
        return sf_null(rw);
    if (str_equal(call->function_name, STR("collect_set")))
        call->is_distinct = true;
    return rewrite_aggregate(rw, call, "ARRAY_AGG", &call->arguments);
}

/* IFF(COUNT(x) = 0, NULL, LISTAGG(x, delimiter)) */
static PlanNode *listagg_if_any(Rewriter *rw, PlanUnresolvedFunction *call, Operand *part,
                                PlanNode *delimiter)
{
    Span origin = call->node.origin;
    PlanList parts = {0}, counted = {0};
    plan_list_add(rw->cx, &parts, operand_use(rw, part));
    plan_list_add(rw->cx, &parts, delimiter);
    PlanNode *text = rewrite_aggregate(rw, call, "LISTAGG", &parts);
    PlanUnresolvedFunction *count = PLAN_NEW(rw->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                             origin);
    plan_list_add(rw->cx, &counted, operand_use(rw, part));
    PlanNode *any = sf_operator2(
        rw, origin, SF_EQUAL, rewrite_aggregate(rw, count, "COUNT", &counted), sf_integer(rw, 0));
    return sf_call3(rw, origin, "IFF", any, sf_null(rw), text);
}

/* listagg(x [, delimiter]): NULL where nothing is left; Snowflake gives an empty text. Where x is too
 * big to stand twice the texts are gathered first. */
PlanNode *rewrite_call_listagg(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *part = call->arguments.items[0];
    if (type_is(part->type, TYPE_BINARY)) {
        diag_emit(rw->cx->diags, CNV103, origin, "%s() of binary values is not converted yet",
                  call->function->name);
        return sf_null(rw);
    }
    if (!take_window_order(rw, call))
        return sf_null(rw);
    if (call->within_group.count == 0)
        rewrite_doubt(rw, FDM201, origin,
                      "the order of what is joined is not fixed, and may be another one here");
    if (!type_is_text(part->type))
        part = rewrite_cast_value(rw, part->origin, part, type_simple(TYPE_STRING), false);
    PlanNode *delimiter = call->arguments.count > 1 &&
                                  !constant_is(call->arguments.items[1], TYPE_VOID)
                              ? call->arguments.items[1]
                              : sf_string(rw, STR(""));
    Operand operand = operand_of(rw, part);
    if (!operand.bound)
        return listagg_if_any(rw, call, &operand, delimiter);
    PlanList parts = {0};
    plan_list_add(rw->cx, &parts, part);
    PlanNode *texts = rewrite_aggregate(rw, call, "ARRAY_AGG", &parts);
    Variable all = variable_new(rw, type_simple(TYPE_ARRAY));
    PlanNode *is_empty = sf_operator2(rw, origin, SF_EQUAL,
                                      sf_call1(rw, origin, "ARRAY_SIZE", variable_use(rw, &all)),
                                      sf_integer(rw, 0));
    PlanNode *text = sf_call2(rw, origin, "ARRAY_TO_STRING", variable_use(rw, &all), delimiter);
    text = sf_call3(rw, origin, "IFF", is_empty, sf_null(rw), text);
    PlanNode *form = sf_call2(rw, origin, "TRANSFORM",
                              sf_call1(rw, origin, "ARRAY_CONSTRUCT", texts),
                              sf_lambda(rw, &all, text));
    return nested_get(rw, form, sf_integer(rw, 0), type_simple(TYPE_STRING));
}
