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

/* An operation with its operator's sign ('d' for div, 'p' for pmod) in place of its name. */
typedef struct Operation {
    const PlanUnresolvedFunction *call;
    char op;
    bool is_try; /* NULL instead of any error */
} Operation;

static Operation operation_of(const PlanUnresolvedFunction *call)
{
    static const struct {
        const char *name;
        char op;
    } words[] = {{"add", '+'},    {"subtract", '-'}, {"multiply", '*'},
                 {"divide", '/'}, {"mod", '%'},      {"negative", '-'}};
    Str name = call->function_name;
    bool is_try = str_starts_with(name, STR("try_"));
    if (is_try)
        name = str_slice(name, 4, name.n);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_equal(name, str_from(words[i].name)))
            return (Operation){call, words[i].op, is_try};
    return (Operation){call, name.p[0], false};
}

/* A divisor that is zero gives NULL without ANSI mode and an error with it, as in Snowflake. */
static PlanNode *guard_divisor(Rewriter *rw, const Operation *operation, PlanNode *divisor)
{
    bool raises = options_ansi(rw->cx->options) && !operation->is_try;
    if (raises || constant_is_nonzero(divisor))
        return divisor;
    return sf_call2(rw, divisor->origin, "NULLIF", divisor, sf_integer(rw, 0));
}

static PlanNode *infix(Rewriter *rw, const Operation *operation, SfOperator op, PlanNode *a,
                       PlanNode *b)
{
    return sf_operator2(rw, operation->call->node.origin, op, a, b);
}

static PlanNode *divide_decimals(Rewriter *rw, const Operation *operation, PlanNode *a, PlanNode *b)
{
    const Type *result = operation->call->node.type;
    int natural = scale_of(a->type);
    int wanted = result->scale;
    PlanNode *divisor = guard_divisor(rw, operation, b);
    int quotient = max_int(natural, min_int(natural + SF_DIVIDE_EXTRA_SCALE, SF_SCALE_CAP));
    if (quotient == wanted || !rewrite_wants_exact(rw, operation->call->node.origin))
        return infix(rw, operation, SF_DIVIDE, a, divisor);
    /* The scale that the dividend needs for the quotient to have the wanted one. */
    int dividend = wanted > SF_SCALE_CAP ? wanted : wanted - SF_DIVIDE_EXTRA_SCALE;
    if (dividend > natural)
        return infix(rw, operation, SF_DIVIDE,
                     sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, dividend), divisor);
    /* The quotient has too many digits: round it once, from enough of them. */
    int room = DECIMAL_PRECISION_MAX - whole_digits(a->type);
    int guarded = min_int(wanted + GUARD_DIGITS, room);
    if (guarded > quotient)
        a = sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, guarded);
    return sf_cast_decimal(rw, infix(rw, operation, SF_DIVIDE, a, divisor), result->precision,
                           wanted);
}

static PlanNode *divide(Rewriter *rw, const Operation *operation, PlanNode *a, PlanNode *b)
{
    if (type_is(operation->call->node.type, TYPE_DECIMAL))
        return divide_decimals(rw, operation, a, b);
    if (operation->call->node.type == NULL)
        rewrite_type_doubt(rw, FDM101, operation->call->node.origin,
                           "the types of this division are not known: Spark divides integers as "
                           "DOUBLE, and decimals with other digits than Snowflake");
    else if (rewrite_wants_exact(rw, operation->call->node.origin) &&
             !type_is_fractional(a->type) && !type_is_fractional(b->type))
        a = to_double(rw, a);
    return infix(rw, operation, SF_DIVIDE, a, guard_divisor(rw, operation, b));
}

static PlanNode *multiply(Rewriter *rw, const Operation *operation, PlanNode *a, PlanNode *b)
{
    const Type *result = operation->call->node.type;
    if (!type_is(result, TYPE_DECIMAL) || !rewrite_wants_exact(rw, operation->call->node.origin))
        return infix(rw, operation, SF_MULTIPLY, a, b);
    int s1 = scale_of(a->type), s2 = scale_of(b->type);
    int product = min_int(s1 + s2, max_int(max_int(s1, s2), SF_SCALE_CAP));
    if (product < result->scale)
        a = sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, result->scale);
    PlanNode *node = infix(rw, operation, SF_MULTIPLY, a, b);
    return product > result->scale ? sf_cast_decimal(rw, node, result->precision, result->scale)
                                   : node;
}

static PlanNode *add(Rewriter *rw, const Operation *operation, SfOperator op, PlanNode *a,
                     PlanNode *b)
{
    const Type *result = operation->call->node.type;
    PlanNode *node = infix(rw, operation, op, a, b);
    int scale = max_int(scale_of(a->type), scale_of(b->type));
    /* Spark gives up scale when the precision would pass 38. */
    if (type_is(result, TYPE_DECIMAL) && scale > result->scale &&
        rewrite_wants_exact(rw, operation->call->node.origin))
        return sf_cast_decimal(rw, node, result->precision, result->scale);
    return node;
}

enum { DIV_GUARD_SCALE = 18 };

/* Integral division truncates. TRUNC(a / b) alone would be wrong: the quotient is rounded first. */
static PlanNode *integral_divide(Rewriter *rw, const Operation *operation, PlanNode *a, PlanNode *b)
{
    PlanNode *dividend = sf_cast_decimal(rw, a, DECIMAL_PRECISION_MAX, DIV_GUARD_SCALE);
    PlanNode *quotient = infix(rw, operation, SF_DIVIDE, dividend, guard_divisor(rw, operation, b));
    return sf_call1(rw, operation->call->node.origin, "TRUNC", quotient);
}

static PlanNode *negate(Rewriter *rw, PlanUnresolvedFunction *call, PlanNode *operand)
{
    PlanLiteral *literal = (PlanLiteral *)operand;
    if (operand->kind == PLAN_LITERAL && type_is_interval(operand->type)) {
        literal->months = -literal->months;
        literal->days = -literal->days;
        literal->microseconds = -literal->microseconds;
        return operand;
    }
    if (type_is_interval(operand->type))
        return &call->node;
    return sf_operator1(rw, call->node.origin, SF_NEGATE, operand);
}

/* Text operands of arithmetic are numbers to Spark. */
static PlanNode *number_operand(Rewriter *rw, PlanNode *operand, const Type *result)
{
    if (!type_is_text(operand->type))
        return operand;
    return rewrite_coerce(rw, operand, type_is_numeric(result) ? result : type_simple(TYPE_DOUBLE));
}

/* Spark's pmod: a result below zero is moved up by the divisor. */
static PlanNode *positive_modulo(Rewriter *rw, const Operation *operation, PlanNode *a, PlanNode *b)
{
    PlanList operands = {0};
    plan_list_add(rw->cx, &operands, a);
    plan_list_add(rw->cx, &operands, guard_divisor(rw, operation, b));
    operands.items[1]->type = b->type;
    bool positive = constant_is_nonzero(b) && ((const PlanLiteral *)b)->text.p[0] != '-';
    return rewrite_typed_template(rw, operation->call->node.origin,
                                  positive
                                      ? "MOD(MOD($1, $2) + $2, $2)"
                                      : "CASE WHEN MOD($1, $2) < 0 THEN MOD(MOD($1, $2) + $2, $2) "
                                        "ELSE MOD($1, $2) END",
                                  &operands, operation->call->node.type);
}

/* Without ANSI mode a sum of integers wraps around. Among constants that can be seen here. */
static bool constant_sum(Rewriter *rw, const Operation *operation, const PlanNode *a,
                         const PlanNode *b, PlanNode **sum)
{
    int64_t x, y;
    bool is_sum = operation->op == '+' || operation->op == '-';
    if (!is_sum || operation->is_try || options_ansi(rw->cx->options) ||
        !type_is(operation->call->node.type, TYPE_INTEGER) || !constant_integer(a, &x) ||
        !constant_integer(b, &y))
        return false;
    int64_t exact = operation->op == '+' ? x + y : x - y;
    int64_t wrapped = (int64_t)(uint32_t)exact;
    if (wrapped > INT32_MAX)
        wrapped -= (int64_t)UINT32_MAX + 1;
    *sum = sf_integer(rw, wrapped);
    return wrapped != exact;
}

static PlanNode *compute(Rewriter *rw, const Operation *operation, PlanNode *a, PlanNode *b)
{
    switch (operation->op) {
    case '+': return add(rw, operation, SF_ADD, a, b);
    case '-': return add(rw, operation, SF_SUBTRACT, a, b);
    case '*': return multiply(rw, operation, a, b);
    case '/': return divide(rw, operation, a, b);
    case 'd': return integral_divide(rw, operation, a, b);
    case 'p': return positive_modulo(rw, operation, a, b);
    default: return infix(rw, operation, SF_MODULO, a, guard_divisor(rw, operation, b));
    }
}

/* try_add and its like: NULL for a result that Spark's type does not hold. */
static PlanNode *unless_overflow(Rewriter *rw, const Operation *operation, PlanNode *value)
{
    const Type *result = operation->call->node.type;
    Span origin = operation->call->node.origin;
    if (type_is_fractional(result) || operation->op == '%')
        return value;
    if (!type_is_integral(result)) {
        if (result == NULL || result->precision == DECIMAL_PRECISION_MAX)
            rewrite_doubt(rw, FDM103, origin,
                          "a result of more digits than the type has is an error in Snowflake, "
                          "not NULL");
        return value;
    }
    static const char *const forms[] = {
        [TYPE_BYTE] = "CASE WHEN $1 BETWEEN -128 AND 127 THEN $1 END",
        [TYPE_SHORT] = "CASE WHEN $1 BETWEEN -32768 AND 32767 THEN $1 END",
        [TYPE_INTEGER] = "CASE WHEN $1 BETWEEN -2147483648 AND 2147483647 THEN $1 END",
        [TYPE_LONG] = "CASE WHEN $1 BETWEEN -9223372036854775808 AND 9223372036854775807 "
                      "THEN $1 END",
    };
    /* Without bounds of its own in Snowflake: a sum of integers is a NUMBER(38, 0). */
    value->type = type_decimal(rw->cx->arena, DECIMAL_PRECISION_MAX, 0);
    PlanList values = {0};
    plan_list_add(rw->cx, &values, value);
    return rewrite_typed_template(rw, origin, forms[result->kind], &values, result);
}

PlanNode *rewrite_call_arithmetic(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Operation operation = operation_of(call);
    PlanNode *a = call->arguments.items[0];
    if (call->arguments.count == 1)
        return operation.op == '-' ? negate(rw, call, a) : a;
    PlanNode *b = call->arguments.items[1];
    if (is_datetime_operand(a) || is_datetime_operand(b))
        return rewrite_datetime_arithmetic(rw, call, operation.op);
    a = number_operand(rw, a, call->node.type);
    b = number_operand(rw, b, call->node.type);
    PlanNode *value;
    if (!constant_sum(rw, &operation, a, b, &value))
        value = compute(rw, &operation, a, b);
    return operation.is_try ? unless_overflow(rw, &operation, value) : value;
}
