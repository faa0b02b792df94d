/* math.c - mathematical functions whose domain or result differs.
 *
 * Where Spark gives NaN or NULL outside of a function's domain, Snowflake raises an error. NaN is the
 * greatest number in both.
 */
#include "rewrite/internal.h"

/* ---- logarithms -------------------------------------------------------------------------------- */

static bool is_positive_constant(const PlanNode *node)
{
    return constant_is_nonzero(node) && ((const PlanLiteral *)node)->text.p[0] != '-';
}

/* An argument of a logarithm: Spark's result is NULL unless it is positive. */
static PlanNode *positive_or_null(Rewriter *rw, PlanNode *value)
{
    if (is_positive_constant(value))
        return value;
    PlanNode *bounded = sf_call2(rw, value->origin, "GREATEST", value, sf_integer(rw, 0));
    return sf_call2(rw, value->origin, "NULLIF", bounded, sf_integer(rw, 0));
}

/* ln(x), log10(x), log2(x), log(x), log(base, x) */
PlanNode *rewrite_call_logarithm(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name = call->function_name;
    PlanNode *first = positive_or_null(rw, call->arguments.items[0]);
    if (call->arguments.count == 2) {
        if (!is_positive_constant(call->arguments.items[0]))
            rewrite_doubt(rw, FDM103, call->node.origin,
                          "log() to the base 1 is an error in Snowflake, not NaN or Infinity");
        return sf_call2(rw, call->node.origin, "LOG", first,
                        positive_or_null(rw, call->arguments.items[1]));
    }
    if (str_equal(name, STR("log10")) || str_equal(name, STR("log2")))
        return sf_call2(rw, call->node.origin, "LOG", sf_integer(rw, name.n == 4 ? 2 : 10), first);
    return sf_call1(rw, call->node.origin, "LN", first);
}

/* ---- powers -------------------------------------------------------------------------------------- */

/* NaN for a NaN exponent, and for a negative base with an exponent that is not whole. */
PlanNode *rewrite_call_power(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *exponent = call->arguments.items[1]->type;
    const char *form = "CASE WHEN $1 < 0 AND $2 <> TRUNC($2) OR $2 = CAST('NaN' AS DOUBLE) "
                       "THEN $1 * CAST('NaN' AS DOUBLE) ELSE POWER($1, $2) END";
    if (type_is_integral(exponent))
        form = "POWER($1, $2)";
    else if (type_is(exponent, TYPE_DECIMAL))
        form = is_positive_constant(call->arguments.items[0])
                   ? "POWER($1, $2)"
                   : "CASE WHEN $1 < 0 AND $2 <> TRUNC($2) THEN CAST('NaN' AS DOUBLE) "
                     "ELSE POWER($1, $2) END";
    return rewrite_typed_template(rw, call->node.origin, form, &call->arguments, call->node.type);
}

/* ---- signs and rounding ---------------------------------------------------------------------------- */

/* sign(x): a DOUBLE, NaN for NaN. */
PlanNode *rewrite_call_sign(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *type = call->arguments.items[0]->type;
    const char *form = type_is_integral(type) || type_is(type, TYPE_DECIMAL)
                           ? "CAST(SIGN($1) AS DOUBLE)"
                           : "CASE WHEN $1 = CAST('NaN' AS DOUBLE) THEN $1 ELSE SIGN($1) END";
    if (type_is_interval(type)) {
        diag_emit(rw->cx->diags, CNV002, call->node.origin, "the sign of an interval");
        return sf_null(rw);
    }
    return rewrite_typed_template(rw, call->node.origin, form, &call->arguments, call->node.type);
}

/* ceil(x [, digits]), floor(x [, digits]): a whole number, or a decimal. */
PlanNode *rewrite_call_ceil(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList *arguments = &call->arguments;
    bool fractional = type_is_fractional(arguments->items[0]->type) ||
                      type_is_text(arguments->items[0]->type);
    if (arguments->count == 1) {
        PlanNode *whole = sf_call1(rw, call->node.origin, call->function->target,
                                   arguments->items[0]);
        return fractional ? sf_cast(rw, whole, STR("BIGINT")) : whole;
    }
    /* With digits Spark computes in decimals (RoundCeil casts its input). */
    if (fractional)
        arguments->items[0] = type_is(arguments->items[0]->type, TYPE_FLOAT)
                                  ? sf_cast_decimal(rw, arguments->items[0], 14, 7)
                                  : sf_cast_decimal(rw, arguments->items[0], 30, 15);
    return sf_call2(rw, call->node.origin, call->function->target, arguments->items[0],
                    arguments->items[1]);
}

enum { BROUND_SCALE = 18 };

/* Rounding half to even is for fixed-point numbers only in Snowflake. */
PlanNode *rewrite_call_bround(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    bool fixed = type_is_integral(value->type) || type_is(value->type, TYPE_DECIMAL);
    PlanNode *digits = call->arguments.count > 1 ? call->arguments.items[1] : sf_integer(rw, 0);
    int64_t kept;
    if (type_is_integral(value->type) && !(constant_integer(digits, &kept) && kept >= 0))
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "an integer that is rounded past the range of its type is no error in "
                      "Snowflake");
    if (value->type == NULL)
        rewrite_type_doubt(rw, FDM103, call->node.origin,
                           "the type of what bround() rounds is not known: the result may be "
                           "a DOUBLE where Spark's is a decimal");
    if (!fixed)
        value = sf_cast_decimal(rw, value, DECIMAL_PRECISION_MAX, BROUND_SCALE);
    PlanNode *rounded = sf_call3(rw, call->node.origin, "ROUND", value, digits,
                                 sf_string(rw, STR("HALF_TO_EVEN")));
    return fixed ? rounded : sf_cast(rw, rounded, STR("DOUBLE"));
}

/* ---- buckets ----------------------------------------------------------------------------------------- */

/* width_bucket(x, low, high, n): descending bounds count down; NULL without a bucket. */
PlanNode *rewrite_call_width_bucket(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode **arguments = call->arguments.items;
    int64_t low, high, count;
    bool plain = constant_integer(arguments[1], &low) && constant_integer(arguments[2], &high) &&
                 constant_integer(arguments[3], &count) && low < high && count > 0;
    return rewrite_typed_template(rw, call->node.origin,
                                  plain ? "WIDTH_BUCKET($1, $2, $3, $4)"
                                        : "CASE WHEN $4 <= 0 THEN NULL WHEN $2 < $3 THEN "
                                          "WIDTH_BUCKET($1, $2, $3, $4) WHEN $2 > $3 THEN "
                                          "WIDTH_BUCKET(-$1, -$2, -$3, $4) END",
                                  &call->arguments, call->node.type);
}
