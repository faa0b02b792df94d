/* aggregates.c - aggregate and window functions. */
#include "rewrite/internal.h"

/* Snowflake orders no arrays and objects. */
static bool compares_composites(Str name, const PlanList *arguments)
{
    const Type *type = arguments->count == 0 ? NULL : arguments->items[arguments->count - 1]->type;
    bool compares = str_equal(name, STR("MAX")) || str_equal(name, STR("MIN")) ||
                    str_equal(name, STR("MAX_BY")) || str_equal(name, STR("MIN_BY"));
    return compares && (type_is(type, TYPE_ARRAY) || type_is(type, TYPE_STRUCT));
}

PlanNode *rewrite_aggregate(Rewriter *rw, PlanUnresolvedFunction *call, const char *name,
                            const PlanList *arguments)
{
    PlanTargetCall *target = PLAN_NEW(rw->cx, TargetCall, TARGET_CALL, call->node.origin);
    target->name = str_from(name);
    if (compares_composites(target->name, arguments)) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "%s of arrays, maps or structs has no form in Snowflake", name);
        return sf_null(rw);
    }
    target->arguments = *arguments;
    target->is_distinct = call->is_distinct;
    target->within_group = call->within_group;
    /* RESPECT NULLS is the default of both. */
    target->nulls = call->nulls == PLAN_NULLS_IGNORE ? PLAN_NULLS_IGNORE : PLAN_NULLS_UNSAID;
    target->node.type = call->node.type;
    target->node.nullable = call->node.nullable;
    if (rw->window == NULL)
        return &target->node;
    PlanWindow *window = PLAN_NEW(rw->cx, Window, WINDOW, rw->window->node.origin);
    *window = *rw->window;
    window->window_function = &target->node;
    return &window->node;
}

/* Aggregates skip NULL, so agg(x) FILTER (WHERE c) is agg(CASE WHEN c THEN x END). */
void rewrite_filter_clause(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool is_count_star = str_equal(call->function_name, STR("count")) &&
                         call->arguments.count == 1 &&
                         call->arguments.items[0]->kind == PLAN_UNRESOLVED_STAR;
    PlanNode *value = is_count_star || call->arguments.count == 0 ? sf_integer(rw, 1)
                                                                  : call->arguments.items[0];
    PlanCase *filtered = PLAN_NEW(rw->cx, Case, CASE, call->node.origin);
    plan_list_add(rw->cx, &filtered->branches, call->filter);
    plan_list_add(rw->cx, &filtered->branches, value);
    filtered->node.type = value->type;
    filtered->node.nullable = true;
    if (call->arguments.count == 0)
        plan_list_add(rw->cx, &call->arguments, &filtered->node);
    else
        call->arguments.items[0] = &filtered->node;
    call->filter = NULL;
}

PlanNode *rewrite_call_count(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->arguments.count == 0) {
        diag_emit(rw->cx->diags, CNV102, call->node.origin, "count() needs an argument");
        return sf_null(rw);
    }
    return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
}

static PlanList one_argument(Rewriter *rw, PlanNode *argument)
{
    PlanList list = {0};
    plan_list_add(rw->cx, &list, argument);
    return list;
}

static bool refuse_interval(Rewriter *rw, const PlanUnresolvedFunction *call)
{
    if (!type_is_interval(call->arguments.items[0]->type))
        return false;
    diag_emit(rw->cx->diags, CNV002, call->node.origin, "an aggregate of intervals");
    return true;
}

PlanNode *rewrite_call_sum(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (refuse_interval(rw, call))
        return sf_null(rw);
    PlanList argument = call->arguments;
    if (type_is_text(argument.items[0]->type))
        argument = one_argument(rw,
                                rewrite_coerce(rw, argument.items[0], type_simple(TYPE_DOUBLE)));
    return rewrite_aggregate(rw, call, call->function->target, &argument);
}

/* Digits that AVG computes beyond the result's scale, so that rounding twice cannot show; and room
 * left for the digits of the sum. */
enum { AVG_GUARD_DIGITS = 8, AVG_SUM_DIGITS = 10, SF_AVG_EXTRA_SCALE = 6, SF_SCALE_CAP = 12 };

/* Spark averages decimal(p, s) to decimal(p + 4, s + 4), rounding once; Snowflake to the scale
 * max(s, min(s + 6, 12)). */
static PlanNode *average_decimal(Rewriter *rw, PlanUnresolvedFunction *call, PlanNode *argument)
{
    const Type *from = argument->type, *to = call->node.type;
    int room = DECIMAL_PRECISION_MAX - (from->precision - from->scale) - AVG_SUM_DIGITS;
    int scale = to->scale + AVG_GUARD_DIGITS;
    if (scale > room)
        scale = room;
    if (scale > from->scale + SF_AVG_EXTRA_SCALE)
        argument = sf_cast_decimal(rw, argument, DECIMAL_PRECISION_MAX, scale);
    PlanList arguments = one_argument(rw, argument);
    return sf_cast_decimal(rw, rewrite_aggregate(rw, call, call->function->target, &arguments),
                           to->precision, to->scale);
}

PlanNode *rewrite_call_avg(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (refuse_interval(rw, call))
        return sf_null(rw);
    PlanNode *argument = call->arguments.items[0];
    if (type_is_fractional(argument->type)) {
        PlanList same = one_argument(rw, argument);
        return rewrite_aggregate(rw, call, call->function->target, &same);
    }
    if (rewrite_wants_exact(rw, call->node.origin)) {
        if (argument->type == NULL)
            rewrite_type_doubt(
                rw, FDM102, call->node.origin,
                "the type of what is averaged is not known: Spark's average of integers "
                "is a DOUBLE, and that of decimals has other digits than Snowflake's");
        else if (type_is(argument->type, TYPE_DECIMAL) && type_is(call->node.type, TYPE_DECIMAL))
            return average_decimal(rw, call, argument);
        else
            argument = sf_cast(rw, argument, STR("DOUBLE"));
    }
    PlanList arguments = one_argument(rw, argument);
    return rewrite_aggregate(rw, call, call->function->target, &arguments);
}

/* Statistics that Spark computes in DOUBLE. */
PlanNode *rewrite_call_double_aggregate(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList arguments = {0};
    for (size_t i = 0; i < call->arguments.count; i++) {
        PlanNode *argument = call->arguments.items[i];
        plan_list_add(rw->cx, &arguments,
                      type_is_fractional(argument->type) ? argument
                                                         : sf_cast(rw, argument, STR("DOUBLE")));
    }
    return rewrite_aggregate(rw, call, call->function->target, &arguments);
}

/* ---- first and last ---------------------------------------------------------------------------- */

static PlanNode *any_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    rewrite_doubt(rw, FDM201, call->node.origin,
                  "the value of whichever row comes first: so is ANY_VALUE's, but it may be "
                  "another row");
    PlanList argument = one_argument(rw, call->arguments.items[0]);
    return rewrite_aggregate(rw, call, "ANY_VALUE", &argument);
}

/* first_value(x, true) is first_value(x) IGNORE NULLS. */
static bool take_null_flag(PlanUnresolvedFunction *call)
{
    if (call->arguments.count == 1)
        return true;
    if (!constant_is(call->arguments.items[1], TYPE_BOOLEAN))
        return false;
    if (str_equal(((PlanLiteral *)call->arguments.items[1])->text, STR("true")))
        call->nulls = PLAN_NULLS_IGNORE;
    call->arguments.count = 1;
    return true;
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

static PlanNode *refuse_window(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

PlanNode *rewrite_call_first_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (!take_null_flag(call))
        return refuse_window(rw, call, "first_value() with a null flag that is not constant");
    if (rw->window == NULL)
        return any_value(rw, call);
    if (!has_default_frame(rw->window) || rw->window->order_spec.count == 0 ||
        call->nulls != PLAN_NULLS_IGNORE) {
        if (has_default_frame(rw->window))
            rw->window->frame_type = PLAN_FRAME_NONE;
        return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
    }
    return refuse_window(rw, call,
                         "first_value() IGNORE NULLS over a running window is not "
                         "converted yet");
}

/* Snowflake's LAST_VALUE looks at the whole partition unless told otherwise, and takes no running
 * RANGE frame; the last of the peers of the current row is the last row of the running frame. */
PlanNode *rewrite_call_last_value(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (!take_null_flag(call))
        return refuse_window(rw, call, "last_value() with a null flag that is not constant");
    if (rw->window == NULL)
        return any_value(rw, call);
    if (has_default_frame(rw->window) && rw->window->order_spec.count > 0) {
        if (call->nulls == PLAN_NULLS_IGNORE)
            return refuse_window(rw, call,
                                 "last_value() IGNORE NULLS over a running window is "
                                 "not converted yet");
        rw->window->frame_type = PLAN_FRAME_RANGE;
        rw->window->lower_kind = PLAN_BOUND_CURRENT_ROW;
        rw->window->upper_kind = PLAN_BOUND_CURRENT_ROW;
    }
    return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
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
        (is_offset(window->lower_kind) || is_offset(window->upper_kind)))
        diag_emit(rw->cx->diags, CNV201, window->node.origin,
                  "a RANGE frame with an offset is not converted yet");
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
