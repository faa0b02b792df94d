/* arithmetic.c - + - * / % div on numbers.
 *
 * Spark and Snowflake agree on the digits of sums, but not on those of products and quotients:
 *
 *            Spark's scale (DecimalType)         Snowflake's scale (page "Arithmetic operators")
 *     a * b  s1 + s2                             min(s1 + s2, max(s1, s2, 12))
 *     a / b  max(6, s1 + p2 + 1)                 max(s1, min(s1 + 6, 12))
 *
 * Both cap the precision at 38; Spark then gives up scale. Quotients of integers are DOUBLE in
 * Spark and NUMBER in Snowflake. Where the scales differ, a cast of an operand or of the result
 * restores Spark's; where they agree, the expression stays as it was written.
 */
#include "rewrite/internal.h"
#include "sema/sema.h"

/* Digits computed beyond those that are kept, so that rounding twice cannot show. */
enum { SF_DIVIDE_EXTRA_SCALE = 6, SF_SCALE_CAP = 12, GUARD_DIGITS = 12 };

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

/* The scale of a fixed-point operand. */
static int scale_of(const Type *type)
{
    return type_is(type, TYPE_DECIMAL) ? type->scale : 0;
}

/* Most digits that a fixed-point operand has before its point. */
static int whole_digits(const Type *type)
{
    switch (type->kind) {
    case TYPE_DECIMAL: return type->precision - type->scale;
    case TYPE_BYTE: return 3;
    case TYPE_SHORT: return 5;
    case TYPE_INTEGER: return 10;
    default: return 19;
    }
}

static PlanNode *to_double(Rewriter *rw, PlanNode *value)
{
    return sf_cast(rw, value, STR("DOUBLE"));
}

/* A divisor that is zero gives NULL without ANSI mode and an error with it, as in Snowflake. */
static PlanNode *guard_divisor(Rewriter *rw, PlanNode *divisor)
{
    if (options_ansi(rw->cx->options) || constant_is_nonzero(divisor))
        return divisor;
    return sf_call2(rw, divisor->origin, "NULLIF", divisor, sf_integer(rw, 0));
}

static PlanNode *infix(Rewriter *rw, const PlanUnresolvedFunction *call, SfOperator op, PlanNode *a,
                       PlanNode *b)
{
    return sf_operator2(rw, call->node.origin, op, a, b);
}

static PlanNode *divide_decimals(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *a,
                                 PlanNode *b)
{
    const Type *result = call->node.type;
    int natural = scale_of(a->type);
    int wanted = result->scale;
    PlanNode *divisor = guard_divisor(rw, b);
    int quotient = max_int(natural, min_int(natural + SF_DIVIDE_EXTRA_SCALE, SF_SCALE_CAP));
    if (quotient == wanted || !rewrite_wants_exact(rw, call->node.origin))
        return infix(rw, call, SF_DIVIDE, a, divisor);
    /* The scale that the dividend needs for the quotient to have the wanted one. */
    int dividend = wanted > SF_SCALE_CAP ? wanted : wanted - SF_DIVIDE_EXTRA_SCALE;
    if (dividend > natural)
        return infix(rw, call, SF_DIVIDE, sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, dividend),
                     divisor);
    /* The quotient has too many digits: round it once, from enough of them. */
    int room = DECIMAL_PRECISION_MAX - whole_digits(a->type);
    int guarded = min_int(wanted + GUARD_DIGITS, room);
    if (guarded > quotient)
        a = sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, guarded);
    return sf_cast_decimal(rw, infix(rw, call, SF_DIVIDE, a, divisor), result->precision, wanted);
}

static PlanNode *divide(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *a, PlanNode *b)
{
    if (type_is(call->node.type, TYPE_DECIMAL))
        return divide_decimals(rw, call, a, b);
    if (call->node.type == NULL)
        rewrite_type_doubt(rw, FDM101, call->node.origin,
                           "the types of this division are not known: Spark divides integers as "
                           "DOUBLE, and decimals with other digits than Snowflake");
    else if (rewrite_wants_exact(rw, call->node.origin) && !type_is_fractional(a->type) &&
             !type_is_fractional(b->type))
        a = to_double(rw, a);
    return infix(rw, call, SF_DIVIDE, a, guard_divisor(rw, b));
}

static PlanNode *multiply(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *a,
                          PlanNode *b)
{
    const Type *result = call->node.type;
    if (!type_is(result, TYPE_DECIMAL) || !rewrite_wants_exact(rw, call->node.origin))
        return infix(rw, call, SF_MULTIPLY, a, b);
    int s1 = scale_of(a->type), s2 = scale_of(b->type);
    int product = min_int(s1 + s2, max_int(max_int(s1, s2), SF_SCALE_CAP));
    if (product < result->scale)
        a = sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, result->scale);
    PlanNode *node = infix(rw, call, SF_MULTIPLY, a, b);
    return product > result->scale ? sf_cast_decimal(rw, node, result->precision, result->scale)
                                   : node;
}

static PlanNode *add(Rewriter *rw, const PlanUnresolvedFunction *call, SfOperator op, PlanNode *a,
                     PlanNode *b)
{
    const Type *result = call->node.type;
    PlanNode *node = infix(rw, call, op, a, b);
    int scale = max_int(scale_of(a->type), scale_of(b->type));
    /* Spark gives up scale when the precision would pass 38. */
    if (type_is(result, TYPE_DECIMAL) && scale > result->scale &&
        rewrite_wants_exact(rw, call->node.origin))
        return sf_cast_decimal(rw, node, result->precision, result->scale);
    return node;
}

enum { DIV_GUARD_SCALE = 18 };

/* Integral division truncates. TRUNC(a / b) alone would be wrong: the quotient is rounded first. */
static PlanNode *integral_divide(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *a,
                                 PlanNode *b)
{
    PlanNode *dividend = sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, DIV_GUARD_SCALE);
    PlanNode *quotient = infix(rw, call, SF_DIVIDE, dividend, guard_divisor(rw, b));
    return sf_call1(rw, call->node.origin, "TRUNC", quotient);
}

static PlanNode *negate(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *operand)
{
    PlanLiteral *literal = (PlanLiteral *)operand;
    if (operand->kind == PLAN_LITERAL && type_is_interval(operand->type)) {
        literal->months = -literal->months;
        literal->days = -literal->days;
        literal->microseconds = -literal->microseconds;
        return operand;
    }
    return sf_operator1(rw, call->node.origin, SF_NEGATE, operand);
}

/* Text operands of arithmetic are numbers to Spark. */
static PlanNode *number_operand(Rewriter *rw, PlanNode *operand, const Type *result)
{
    if (!type_is_text(operand->type))
        return operand;
    return rewrite_coerce(rw, operand, type_is_numeric(result) ? result : type_simple(TYPE_DOUBLE));
}

PlanNode *rewrite_call_arithmetic(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name = call->function_name;
    PlanNode *a = call->arguments.items[0];
    if (call->arguments.count == 1)
        return name.p[0] == '-' ? negate(rw, call, a) : a;
    PlanNode *b = call->arguments.items[1];
    if (is_datetime_operand(a) || is_datetime_operand(b))
        return rewrite_datetime_arithmetic(rw, call);
    a = number_operand(rw, a, call->node.type);
    b = number_operand(rw, b, call->node.type);
    switch (name.p[0]) {
    case '+': return add(rw, call, SF_ADD, a, b);
    case '-': return add(rw, call, SF_SUBTRACT, a, b);
    case '*': return multiply(rw, call, a, b);
    case '/': return divide(rw, call, a, b);
    case 'd': return integral_divide(rw, call, a, b);
    default: break; /* % and mod */
    }
    return infix(rw, call, SF_MODULO, a, guard_divisor(rw, b));
}
