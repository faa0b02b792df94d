/* statistics.c - percentiles, moments and other aggregates that need more than another name. */
#include "rewrite/bind.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

static PlanNode *as_double(Rewriter *rw, PlanNode *value)
{
    if (type_is_fractional(value->type))
        return value;
    PlanNode *cast = sf_cast(rw, value, STR("DOUBLE"));
    cast->type = type_simple(TYPE_DOUBLE);
    return cast;
}

/* ---- percentiles --------------------------------------------------------------------------------- */

static PlanNode *percentile(Rewriter *rw, PlanUnresolvedFunction *call, const char *name,
                            PlanNode *share, PlanNode *value, const PlanSortOrder *order);

static bool is_call_of(const PlanNode *node, const char *name)
{
    return node->kind == PLAN_TARGET_CALL &&
           str_equal(((const PlanTargetCall *)node)->name, str_from(name));
}

/* Percentiles by an array of shares: an array, NULL where no value is left. */
static PlanNode *several_percentiles(Rewriter *rw, PlanUnresolvedFunction *call, const char *name,
                                     const PlanTargetCall *shares, PlanNode *value,
                                     const PlanSortOrder *order)
{
    Span origin = call->node.origin;
    PlanList results = {0}, counted = {0};
    for (size_t i = 0; i < shares->arguments.count; i++)
        plan_list_add(rw->cx, &results,
                      percentile(rw, call, name, shares->arguments.items[i],
                                 plan_copy(rw->cx, value), order));
    PlanUnresolvedFunction *count = PLAN_NEW(rw->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                             origin);
    plan_list_add(rw->cx, &counted, value);
    PlanNode *is_empty = sf_operator2(
        rw, origin, SF_EQUAL, rewrite_aggregate(rw, count, "COUNT", &counted), sf_integer(rw, 0));
    return sf_call3(rw, origin, "IFF", is_empty, sf_null(rw),
                    sf_call(rw, origin, "ARRAY_CONSTRUCT", results.count, results.items));
}

/* name(share) WITHIN GROUP (ORDER BY value): `order` as it was written, or NULL for ascending. */
static PlanNode *percentile(Rewriter *rw, PlanUnresolvedFunction *call, const char *name,
                            PlanNode *share, PlanNode *value, const PlanSortOrder *order)
{
    if (type_is_interval(value->type))
        return refuse(rw, call, "a percentile of intervals is not converted yet");
    if (call->is_distinct)
        return refuse(rw, call, "a percentile of DISTINCT values is not converted yet");
    if (is_call_of(share, "ARRAY_CONSTRUCT"))
        return several_percentiles(rw, call, name, (const PlanTargetCall *)share, value, order);
    if (share->kind != PLAN_LITERAL || !type_is_numeric(share->type))
        return refuse(rw, call,
                      "a percentile whose share is not a constant number is not converted yet");
    PlanSortOrder *sort = PLAN_NEW(rw->cx, SortOrder, SORT_ORDER, call->node.origin);
    if (order != NULL)
        *sort = *order;
    sort->child = value;
    /* NULLs do not count, so nothing needs to be said of their place. */
    value->nullable = false;
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, share);
    call->within_group = (PlanList){0};
    plan_list_add(rw->cx, &call->within_group, &sort->node);
    return rewrite_aggregate(rw, call, name, &arguments);
}

/* percentile_cont(share) WITHIN GROUP (ORDER BY value), percentile_disc */
PlanNode *rewrite_call_percentile_within(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->within_group.count != 1)
        return refuse(rw, call, "a percentile needs WITHIN GROUP (ORDER BY value)");
    const PlanSortOrder *order = (PlanSortOrder *)call->within_group.items[0];
    if (type_is_interval(order->child->type))
        return refuse(rw, call, "a percentile of intervals is not converted yet");
    return percentile(rw, call, call->function->target, call->arguments.items[0],
                      as_double(rw, order->child), order);
}

/* percentile(value, share): linear between two values, as PERCENTILE_CONT. */
PlanNode *rewrite_call_percentile(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    int64_t frequency;
    if (call->arguments.count > 2 &&
        !(constant_integer(call->arguments.items[2], &frequency) && frequency == 1))
        return refuse(rw, call, "percentile() with a frequency is not converted yet");
    if (type_is_interval(value->type))
        return refuse(rw, call, "a percentile of intervals is not converted yet");
    return percentile(rw, call, "PERCENTILE_CONT", call->arguments.items[1], as_double(rw, value),
                      NULL);
}

/* percentile_approx(value, share [, accuracy]): a value of the group, as PERCENTILE_DISC. */
PlanNode *rewrite_call_percentile_approx(Rewriter *rw, PlanUnresolvedFunction *call)
{
    rewrite_doubt(
        rw, FDM103, call->node.origin,
        "an approximate percentile becomes an exact one: big groups may give another value");
    return percentile(rw, call, "PERCENTILE_DISC", call->arguments.items[1],
                      call->arguments.items[0], NULL);
}

/* mode(value), mode() WITHIN GROUP (ORDER BY value) */
PlanNode *rewrite_call_mode(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->within_group.count > 0 || call->arguments.count != 1)
        return refuse(rw, call,
                      "mode() with an order of values that are equally frequent is not "
                      "converted yet");
    rewrite_doubt(rw, FDM201, call->node.origin,
                  "of values that are equally frequent each system may give another one");
    return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
}

/* approx_count_distinct(value [, deviation]) */
PlanNode *rewrite_call_approx_count_distinct(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->arguments.count > 1)
        rewrite_doubt(
            rw, FDM103, call->node.origin,
            "Snowflake estimates a number of distinct values with one precision, which is "
            "not that asked for");
    call->arguments.count = 1;
    return rewrite_aggregate(rw, call, call->function->target, &call->arguments);
}

/* product(value): the values multiplied one after the other. */
PlanNode *rewrite_call_product(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *value = as_double(rw, call->arguments.items[0]);
    PlanList gathered = {0};
    plan_list_add(rw->cx, &gathered, value);
    PlanNode *values = rewrite_aggregate(rw, call, "ARRAY_AGG", &gathered);
    values->type = type_array(rw->cx->arena, value->type, false);
    Operand factors = operand_of(rw, values);
    Variable product = variable_new(rw, value->type), factor = variable_new(rw, value->type);
    PlanNode *step = sf_operator2(rw, origin, SF_MULTIPLY, variable_use(rw, &product),
                                  variable_use(rw, &factor));
    PlanNode *one = sf_cast(rw, sf_integer(rw, 1), STR("DOUBLE"));
    PlanNode *all = sf_call3(rw, origin, "REDUCE", operand_use(rw, &factors), one,
                             sf_lambda2(rw, &product, &factor, step));
    PlanNode *is_empty = sf_operator2(rw, origin, SF_EQUAL,
                                      sf_call1(rw, origin, "ARRAY_SIZE", operand_use(rw, &factors)),
                                      sf_integer(rw, 0));
    return operand_close(rw, &factors, sf_call3(rw, origin, "IFF", is_empty, sf_null(rw), all),
                         value->type);
}

/* ---- moments --------------------------------------------------------------------------------------- */

/* Spark has the moments of the whole population, Snowflake's SKEW and KURTOSIS correct them for a
 * sample: undone here. $1 is the function, $2 the count, $3 the variance. A variance of zero is NULL;
 * for so few values that Snowflake has no answer the result does not depend on them. */
static const char skewness_form[] =
    "CASE WHEN $3 = 0 THEN NULL WHEN $2 = 2 THEN 0 ELSE $1 * ($2 - 2) / SQRT($2 * ($2 - 1)) END";
static const char kurtosis_form[] =
    "CASE WHEN $3 = 0 THEN NULL WHEN $2 = 2 THEN -2 WHEN $2 = 3 THEN -1.5 "
    "ELSE ($1 * ($2 - 2) * ($2 - 3) / ($2 - 1) - 6) / ($2 + 1) END";

PlanNode *rewrite_call_moment(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->is_distinct)
        return refuse(rw, call, "a moment of DISTINCT values is not converted yet");
    PlanNode *value = as_double(rw, call->arguments.items[0]);
    PlanList parts = {0};
    const char *const names[] = {call->function->target, "COUNT", "VAR_POP"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        PlanList arguments = {0};
        plan_list_add(rw->cx, &arguments, i == 0 ? value : plan_copy(rw->cx, value));
        plan_list_add(rw->cx, &parts, rewrite_aggregate(rw, call, names[i], &arguments));
    }
    bool is_skewness = str_is_nocase(call->function_name, "skewness");
    return rewrite_typed_template(rw, call->node.origin,
                                  is_skewness ? skewness_form : kurtosis_form, &parts,
                                  type_simple(TYPE_DOUBLE));
}

/* ---- sums that may overflow ---------------------------------------------------------------------------- */

/* try_sum(value): NULL where the sum of integers leaves BIGINT. */
PlanNode *rewrite_call_try_sum(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *sum = rewrite_call_sum(rw, call);
    if (!type_is(call->node.type, TYPE_LONG)) {
        if (!type_is_fractional(call->node.type))
            rewrite_doubt(rw, FDM103, call->node.origin,
                          "a sum that leaves its type is NULL in Spark and may be an error or a "
                          "number in Snowflake");
        return sum;
    }
    sum->type = call->node.type;
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, sum);
    return rewrite_typed_template(
        rw, call->node.origin,
        "CASE WHEN $1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN $1 END", &arguments,
        call->node.type);
}
