/* aggregates.c - aggregate functions. */
#include "rewrite/nested.h"

/* Snowflake orders no arrays and objects. */
static bool compares_composites(Str name, const PlanList *arguments)
{
    const Type *type = arguments->count == 0 ? NULL : arguments->items[arguments->count - 1]->type;
    bool compares = str_equal(name, STR("MAX")) || str_equal(name, STR("MIN")) ||
                    str_equal(name, STR("MAX_BY")) || str_equal(name, STR("MIN_BY"));
    return compares && nested_needs_comparison(type);
}

/* MAX or MIN of arrays or structs: of the values gathered in an array. */
static PlanNode *composite_extremum(Rewriter *rw, PlanUnresolvedFunction *call, bool least)
{
    PlanUnresolvedFunction gathered = *call;
    gathered.is_distinct = false;
    PlanNode *values = rewrite_aggregate(rw, &gathered, "ARRAY_AGG", &call->arguments);
    values->type = type_array(rw->cx->arena, call->arguments.items[0]->type, false);
    return nested_extremum(rw, call->node.origin, values, least);
}

PlanNode *rewrite_aggregate(Rewriter *rw, PlanUnresolvedFunction *call, const char *name,
                            const PlanList *arguments)
{
    PlanTargetCall *target = PLAN_NEW(rw->cx, TargetCall, TARGET_CALL, call->node.origin);
    target->name = str_from(name);
    bool least = str_equal(target->name, STR("MIN"));
    if (compares_composites(target->name, arguments)) {
        if (rw->window == NULL && arguments->count == 1)
            return composite_extremum(rw, call, least);
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

/* The operand whose NULLs an aggregate skips. */
static PlanNode **skipping_operand(PlanUnresolvedFunction *call)
{
    bool is_percentile = str_is_nocase(call->function_name, "percentile_cont") ||
                         str_is_nocase(call->function_name, "percentile_disc");
    if (is_percentile && call->within_group.count == 1)
        return &((PlanSortOrder *)call->within_group.items[0])->child;
    bool is_extremum = str_is_nocase(call->function_name, "max_by") ||
                       str_is_nocase(call->function_name, "min_by");
    return &call->arguments.items[is_extremum && call->arguments.count > 1];
}

/* Aggregates skip NULL, so agg(x) FILTER (WHERE c) is agg(CASE WHEN c THEN x END). */
void rewrite_filter_clause(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool is_count_star = str_equal(call->function_name, STR("count")) &&
                         call->arguments.count == 1 &&
                         call->arguments.items[0]->kind == PLAN_UNRESOLVED_STAR;
    if (is_count_star)
        call->arguments.items[0] = sf_integer(rw, 1);
    else if (call->arguments.count == 0)
        plan_list_add(rw->cx, &call->arguments, sf_integer(rw, 1));
    PlanNode **operand = skipping_operand(call);
    PlanCase *filtered = PLAN_NEW(rw->cx, Case, CASE, call->node.origin);
    plan_list_add(rw->cx, &filtered->branches, call->filter);
    plan_list_add(rw->cx, &filtered->branches, *operand);
    filtered->node.type = (*operand)->type;
    filtered->node.nullable = true;
    *operand = &filtered->node;
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
