/* windows.c - window functions and OVER.
 *
 * Facts: Snowflake's pages "Window function syntax and usage" and of each function. FIRST_VALUE,
 * LAST_VALUE and NTH_VALUE look at the whole partition without a frame, and take no running RANGE
 * frame, which is Spark's default one.
 */
#include "map/sf_type.h"
#include "rewrite/nested.h"

static PlanNode *refuse_window(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

/* ---- first and last ---------------------------------------------------------------------------- */

/* A value of any row; without NULL rather the first or the last one. ANY_VALUE may give NULL where there
 * are others; arrays hold none. */
static PlanNode *any_value(Rewriter *rw, PlanUnresolvedFunction *call, bool last)
{
    if (call->nulls != PLAN_NULLS_IGNORE)
        return rewrite_aggregate(rw, call, "ANY_VALUE", &call->arguments);
    Str type = map_snowflake_type(rw->cx->arena, call->arguments.items[0]->type);
    if (type.n == 0)
        return refuse_window(rw, call,
                             "a value IGNORE NULLS of a type that is not known is not converted "
                             "yet");
    call->nulls = PLAN_NULLS_UNSAID;
    PlanNode *place = sf_integer(rw, 0);
    if (last) {
        PlanList counted = {0};
        plan_list_add(rw->cx, &counted, plan_copy(rw->cx, call->arguments.items[0]));
        place = sf_operator2(rw, call->node.origin, SF_SUBTRACT,
                             rewrite_aggregate(rw, call, "COUNT", &counted), sf_integer(rw, 1));
    }
    PlanNode *values = rewrite_aggregate(rw, call, "ARRAY_AGG", &call->arguments);
    return sf_cast(rw, sf_call2(rw, call->node.origin, "GET", values, place), type);
}

/* The first value in the order of WITHIN GROUP. What may be NULL is gathered in arrays of one, because
 * ARRAY_AGG leaves NULL out. */
static PlanNode *first_in_order(Rewriter *rw, PlanUnresolvedFunction *call)
{
    rewrite_doubt(
        rw, FDM201, call->node.origin,
        "the value of the row that comes first in the order below: Spark keeps that order "
        "in practice, but does not promise it");
    const PlanNode *value = call->arguments.items[0];
    bool wraps = value->nullable && call->nulls != PLAN_NULLS_IGNORE;
    call->nulls = PLAN_NULLS_UNSAID;
    const Type *type = value->type;
    if (wraps)
        call->arguments.items[0] = sf_call1(rw, value->origin, "ARRAY_CONSTRUCT",
                                            call->arguments.items[0]);
    PlanNode *values = rewrite_aggregate(rw, call, "ARRAY_AGG", &call->arguments);
    if (wraps)
        values = sf_call2(rw, call->node.origin, "GET", values, sf_integer(rw, 0));
    return nested_get(rw, values, sf_integer(rw, 0), type);
}

/* The first or last value of a group. */
static PlanNode *some_value(Rewriter *rw, PlanUnresolvedFunction *call, bool last)
{
    if (call->within_group.count > 0)
        return first_in_order(rw, call);
    rewrite_doubt(rw, FDM201, call->node.origin,
                  "the value of whichever row comes first or last: in Snowflake that may be "
                  "another row");
    return any_value(rw, call, last);
}

/* first_value(x, true) is first_value(x) IGNORE NULLS: the flag is argument `at`. */
static bool take_null_flag(PlanUnresolvedFunction *call, size_t at)
{
    if (call->arguments.count <= at)
        return true;
    if (!constant_is(call->arguments.items[at], TYPE_BOOLEAN))
        return false;
    if (str_equal(((PlanLiteral *)call->arguments.items[at])->text, STR("true")))
        call->nulls = PLAN_NULLS_IGNORE;
    call->arguments.count = at;
    return true;
}

PlanNode *rewrite_call_any_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (!take_null_flag(call, 1))
        return refuse_window(rw, call, "any_value() with a null flag that is not constant");
    return any_value(rw, call, false);
}

/* Whether the window's frame is Spark's default one, which runs from the first row to the peers of
 * the current row. */
static bool has_default_frame(const PlanWindow *window)
{
    return window->frame_type == PLAN_FRAME_NONE ||
           (window->frame_type == PLAN_FRAME_RANGE &&
            window->lower_kind == PLAN_BOUND_UNBOUNDED_PRECEDING &&
            window->upper_kind == PLAN_BOUND_CURRENT_ROW);
}

/* A function of the whole partition, where its running frame has seen at least `least` rows, or values
 * of the given operand: of the first rows a running frame knows what the partition does. */
static PlanNode *once_seen(Rewriter *rw, PlanUnresolvedFunction *call, PlanNode *counted,
                           PlanNode *least)
{
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, counted);
    rw->window->frame_type = PLAN_FRAME_NONE;
    PlanNullTreatment nulls = call->nulls;
    call->nulls = PLAN_NULLS_UNSAID;
    PlanNode *count = rewrite_aggregate(rw, call, "COUNT", &arguments);
    call->nulls = nulls;
    PlanNode *value = rewrite_aggregate(rw, call, call->function->target, &call->arguments);
    return sf_call3(rw, call->node.origin, "IFF",
                    sf_operator2(rw, call->node.origin, SF_GREATER_EQUAL, count, least), value,
                    sf_null(rw));
}

PlanNode *rewrite_call_first_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (!take_null_flag(call, 1))
        return refuse_window(rw, call, "first_value() with a null flag that is not constant");
    if (rw->window == NULL)
        return some_value(rw, call, false);
    bool running = has_default_frame(rw->window) && rw->window->order_spec.count > 0;
    if (running && call->nulls == PLAN_NULLS_IGNORE)
        return once_seen(rw, call, plan_copy(rw->cx, call->arguments.items[0]), sf_integer(rw, 1));
    if (has_default_frame(rw->window))
        rw->window->frame_type = PLAN_FRAME_NONE;
    return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
}

/* nth_value(value, n [, ignore nulls]) */
PlanNode *rewrite_call_nth_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    int64_t n;
    if (!take_null_flag(call, 2))
        return refuse_window(rw, call, "nth_value() with a null flag that is not constant");
    if (rw->window == NULL || !constant_integer(call->arguments.items[1], &n) || n < 1)
        return refuse_window(rw, call, "nth_value() needs a window and a constant row number");
    if (!has_default_frame(rw->window) || rw->window->order_spec.count == 0) {
        if (has_default_frame(rw->window))
            rw->window->frame_type = PLAN_FRAME_NONE;
        return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
    }
    PlanNode *counted =
        call->nulls == PLAN_NULLS_IGNORE
            ? plan_copy(rw->cx, call->arguments.items[0])
            : &PLAN_NEW(rw->cx, UnresolvedStar, UNRESOLVED_STAR, call->node.origin)->node;
    return once_seen(rw, call, counted, sf_integer(rw, n));
}

/* Snowflake's LAST_VALUE looks at the whole partition unless told otherwise, and takes no running
 * RANGE frame; the last of the peers of the current row is the last row of the running frame. */
PlanNode *rewrite_call_last_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (!take_null_flag(call, 1))
        return refuse_window(rw, call, "last_value() with a null flag that is not constant");
    if (rw->window == NULL)
        return some_value(rw, call, true);
    if (has_default_frame(rw->window) && rw->window->order_spec.count > 0) {
        bool ignores = call->nulls == PLAN_NULLS_IGNORE;
        if (ignores)
            rewrite_doubt(rw, FDM201, call->node.origin,
                          "of rows that are equal in the order of the window, Spark sees all and "
                          "Snowflake those before the current row");
        rw->window->frame_type = ignores ? PLAN_FRAME_ROW : PLAN_FRAME_RANGE;
        rw->window->lower_kind = ignores ? PLAN_BOUND_UNBOUNDED_PRECEDING : PLAN_BOUND_CURRENT_ROW;
        rw->window->upper_kind = PLAN_BOUND_CURRENT_ROW;
    }
    return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
}

/* rank(x): Spark takes arguments and looks at the order of the window only. */
PlanNode *rewrite_call_rank(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return rewrite_aggregate(rw, call, call->function->target, &(PlanList){0});
}

/* ---- OVER -------------------------------------------------------------------------------------- */

static void rewrite_all(Rewriter *rw, PlanList *list)
{
    for (size_t i = 0; i < list->count; i++)
        list->items[i] = rewrite_expression(rw, list->items[i]);
}

static bool is_offset(PlanBoundKind kind)
{
    return kind == PLAN_BOUND_PRECEDING || kind == PLAN_BOUND_FOLLOWING;
}

/* RANGE BETWEEN 1 PRECEDING ..: over numbers, by constant numbers. */
static bool is_numeric_range(const PlanWindow *window)
{
    if (window->order_spec.count != 1 || !type_is_numeric(window->order_spec.items[0]->type))
        return false;
    const PlanNode *const offsets[] = {is_offset(window->lower_kind) ? window->lower : NULL,
                                       is_offset(window->upper_kind) ? window->upper : NULL};
    for (size_t i = 0; i < sizeof offsets / sizeof offsets[0]; i++)
        if (offsets[i] != NULL &&
            (offsets[i]->kind != PLAN_LITERAL || !type_is_numeric(offsets[i]->type)))
            return false;
    return true;
}

PlanNode *rewrite_window(Rewriter *rw, PlanWindow *window)
{
    Rewriter outer = *rw;
    outer.window = NULL;
    rewrite_all(&outer, &window->partition_spec);
    rewrite_all(&outer, &window->order_spec);
    if (window->lower != NULL)
        window->lower = rewrite_expression(&outer, window->lower);
    if (window->upper != NULL)
        window->upper = rewrite_expression(&outer, window->upper);
    if (window->frame_type == PLAN_FRAME_RANGE &&
        (is_offset(window->lower_kind) || is_offset(window->upper_kind)) &&
        !is_numeric_range(window))
        diag_emit(rw->cx->diags, CNV201, window->node.origin,
                  "a RANGE frame with an offset is converted only for numbers");
    PlanNode *function = window->window_function;
    if (function->kind != PLAN_UNRESOLVED_FUNCTION) {
        diag_emit(rw->cx->diags, CNV103, window->node.origin, "OVER after what is no function");
        return sf_null(rw);
    }
    const FunctionInfo *info = ((PlanUnresolvedFunction *)function)->function;
    if (info != NULL && info->kind != FUNCTION_AGGREGATE && info->kind != FUNCTION_WINDOW) {
        diag_emit(rw->cx->diags, CNV103, window->node.origin, "%s() is no window function",
                  info->name);
        return sf_null(rw);
    }
    /* Ranking functions and LAG and LEAD have one frame only, and Snowflake takes none for them. */
    if (info != NULL && info->kind == FUNCTION_WINDOW)
        window->frame_type = PLAN_FRAME_NONE;
    Rewriter inner = outer;
    inner.window = window;
    function = rewrite_expression(&inner, function);
    rw->templates = inner.templates;
    return function;
}
