/* arithmetic.c - what + - * / % div give, for numbers, dates and intervals.
 *
 * Follows Catalyst's BinaryArithmeticWithDatetimeResolver, Division, DecimalPrecision and the
 * implicit casts of operands.
 */
#include "sema/arithmetic.h"

static bool is_timestamp(const Type *type)
{
    return type_is(type, TYPE_TIMESTAMP) || type_is(type, TYPE_TIMESTAMP_NTZ);
}

static bool is_days(const Type *type)
{
    return type_is(type, TYPE_DAY_TIME_INTERVAL) && type->from == INTERVAL_DAY &&
           type->to == INTERVAL_DAY;
}

/* A date, timestamp, time or text plus or minus an interval; NULL if Spark refuses it. */
static const Type *shifted(const Type *base, const Type *interval)
{
    if (base->kind == TYPE_DATE) {
        bool whole_days = is_days(interval) || interval->kind != TYPE_DAY_TIME_INTERVAL;
        return type_simple(whole_days ? TYPE_DATE : TYPE_TIMESTAMP);
    }
    if (is_timestamp(base))
        return base;
    if (base->kind == TYPE_TIME && interval->kind == TYPE_DAY_TIME_INTERVAL)
        return interval->to == INTERVAL_SECOND ? type_simple(TYPE_TIME) : base;
    /* The text is read as a timestamp and the sum is made text again. */
    if (type_is_text(base) && interval->kind != TYPE_YEAR_MONTH_INTERVAL)
        return type_simple(TYPE_STRING);
    return NULL;
}

static const Type *difference_of_times(ScContext *cx, IntervalField from, IntervalField to)
{
    if (options_conf_bool(cx->options, STR("spark.sql.legacy.interval.enabled"), false))
        return type_simple(TYPE_CALENDAR_INTERVAL);
    return type_interval(cx->arena, from, to);
}

/* As Spark 4.1 has it; what earlier versions do is not known. */
static const Type *sum_with_null(ScContext *cx, char op)
{
    if (cx->options->spark_version < SPARK_4_1)
        return NULL;
    return op == '+' ? type_simple(TYPE_TIMESTAMP)
                     : difference_of_times(cx, INTERVAL_DAY, INTERVAL_DAY);
}

/* Add and subtract where a date, a time or an interval takes part. */
static const Type *datetime_sum(ScContext *cx, char op, const Type *a, const Type *b)
{
    bool interval_a = type_is_interval(a), interval_b = type_is_interval(b);
    if (interval_a && interval_b)
        return operand_type(cx, a, b);
    if (interval_b)
        return a->kind == TYPE_VOID ? b : shifted(a, b);
    if (interval_a) {
        if (b->kind == TYPE_VOID)
            return a;
        return op == '+' ? shifted(b, a) : NULL;
    }
    if (op == '-' && (is_timestamp(a) || is_timestamp(b)))
        return difference_of_times(cx, INTERVAL_DAY, INTERVAL_SECOND);
    /* NULL next to a date is no number of days. */
    if ((a->kind == TYPE_VOID && b->kind == TYPE_DATE) ||
        (a->kind == TYPE_DATE && b->kind == TYPE_VOID))
        return sum_with_null(cx, op);
    /* ANSI mode reads the text as a date. */
    if (op == '-' && a->kind == TYPE_DATE && type_is_text(b) && options_ansi(cx->options))
        return difference_of_times(cx, INTERVAL_DAY, INTERVAL_DAY);
    if (op == '-' && b->kind == TYPE_DATE)
        return difference_of_times(cx, INTERVAL_DAY, INTERVAL_DAY);
    if (op == '-' && a->kind == TYPE_TIME && b->kind == TYPE_TIME)
        return difference_of_times(cx, INTERVAL_HOUR, INTERVAL_SECOND);
    const Type *days = a->kind == TYPE_DATE ? b : a;
    bool is_date = a->kind == TYPE_DATE || (op == '+' && b->kind == TYPE_DATE);
    bool counts = days->kind == TYPE_BYTE || days->kind == TYPE_SHORT || days->kind == TYPE_INTEGER;
    return is_date && counts ? type_simple(TYPE_DATE) : NULL;
}

/* An interval times or divided by a number runs over all fields of its family. */
static const Type *scaled_interval(char op, const Type *a, const Type *b)
{
    const Type *interval = type_is_interval(a) ? a : b;
    const Type *factor = interval == a ? b : a;
    bool numeric = type_is_numeric(factor) || type_is_text(factor) || factor->kind == TYPE_VOID;
    if (!numeric || (op == '/' && interval == b))
        return NULL;
    return type_simple(interval->kind);
}

static const Type *numeric_result(ScContext *cx, char op, const PlanNode *left,
                                  const PlanNode *right)
{
    const Type *a = left->type, *b = right->type;
    bool decimal_a = type_is(a, TYPE_DECIMAL), decimal_b = type_is(b, TYPE_DECIMAL);
    if (decimal_a || decimal_b) {
        if (type_is_fractional(a) || type_is_fractional(b))
            return type_simple(TYPE_DOUBLE);
        a = a->kind == TYPE_VOID ? b : decimal_a ? a : decimal_operand_type(cx, left);
        b = b->kind == TYPE_VOID ? a : decimal_b ? b : decimal_operand_type(cx, right);
        return sema_decimal_result(cx, op, a, b);
    }
    if (op == '/')
        return type_simple(TYPE_DOUBLE);
    const Type *result = operand_type(cx, a, b);
    /* NULL + NULL: the operator's default operand type. */
    return type_is(result, TYPE_VOID) ? type_simple(TYPE_DOUBLE) : result;
}

/* Text next to a number is read as a number. */
static const Type *text_result(ScContext *cx, char op, const PlanNode *left, const PlanNode *right)
{
    const Type *a = left->type, *b = right->type;
    const Type *other = type_is_text(a) ? b : a;
    if (!options_ansi(cx->options)) {
        bool fits = type_is_text(other) || type_is_numeric(other) || other->kind == TYPE_VOID;
        return fits ? type_simple(TYPE_DOUBLE) : NULL;
    }
    if (!type_is_numeric(other))
        return NULL;
    if (op == '/')
        return type_simple(TYPE_DOUBLE);
    return operand_type(cx, a, b);
}

const Type *arithmetic_type(ScContext *cx, char op, const PlanNode *left, const PlanNode *right)
{
    const Type *a = left->type, *b = right->type;
    if (op == 'd')
        return type_simple(TYPE_LONG);
    if (a == NULL || b == NULL)
        return NULL;
    bool additive = op == '+' || op == '-';
    bool interval = type_is_interval(a) || type_is_interval(b);
    bool datetime = type_is_datetime(a) || type_is_datetime(b) || type_is(a, TYPE_TIME) ||
                    type_is(b, TYPE_TIME);
    if (additive && (interval || datetime))
        return datetime_sum(cx, op, a, b);
    if (interval && (op == '*' || op == '/'))
        return scaled_interval(op, a, b);
    if (interval || datetime)
        return NULL;
    if (type_is_text(a) || type_is_text(b))
        return text_result(cx, op, left, right);
    bool numbers = (type_is_numeric(a) || a->kind == TYPE_VOID) &&
                   (type_is_numeric(b) || b->kind == TYPE_VOID);
    return numbers ? numeric_result(cx, op, left, right) : NULL;
}

const Type *sign_type(const Type *operand)
{
    if (type_is_text(operand) || type_is(operand, TYPE_VOID))
        return type_simple(TYPE_DOUBLE);
    return type_is_numeric(operand) || type_is_interval(operand) ? operand : NULL;
}
