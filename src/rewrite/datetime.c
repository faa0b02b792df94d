/* datetime.c - arithmetic of dates, timestamps and intervals.
 *
 * Intervals become DATEADD: months clamp to the end of the month in both systems, and DATEADD keeps
 * a DATE a DATE for whole days and months (Snowflake's page "DATEADD").
 */
#include "rewrite/internal.h"

bool is_datetime_operand(const PlanNode *node)
{
    return type_is_datetime(node->type) || type_is_interval(node->type);
}

static PlanNode *date_add(Rewriter *rw, Span origin, const char *unit, PlanNode *amount,
                          PlanNode *base)
{
    return sf_call3(rw, origin, "DATEADD", sf_word(rw, unit), amount, base);
}

/* The largest unit that divides an amount of microseconds. */
static const char *time_unit(int64_t micros, int64_t *amount)
{
    static const struct {
        const char *name;
        int64_t size;
    } units[] = {
        {"hour", MICROS_PER_HOUR}, {"minute", MICROS_PER_MINUTE}, {"second", MICROS_PER_SECOND}};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (micros % units[i].size == 0) {
            *amount = micros / units[i].size;
            return units[i].name;
        }
    *amount = micros;
    return "microsecond";
}

/* base + sign * interval literal */
static PlanNode *add_interval(Rewriter *rw, Span origin, PlanNode *base,
                              const PlanLiteral *interval, int sign)
{
    PlanNode *result = base;
    int64_t months = sign * interval->months;
    if (months != 0 || type_is(interval->node.type, TYPE_YEAR_MONTH_INTERVAL)) {
        bool years = months % MONTHS_PER_YEAR == 0;
        result = date_add(rw, origin, years ? "year" : "month",
                          sf_integer(rw, years ? months / MONTHS_PER_YEAR : months), result);
    }
    if (interval->days != 0)
        result = date_add(rw, origin, "day", sf_integer(rw, sign * interval->days), result);
    int64_t micros = sign * interval->microseconds;
    if (micros == 0 && !type_is(interval->node.type, TYPE_DAY_TIME_INTERVAL))
        return result;
    bool whole_days = type_is(interval->node.type, TYPE_DAY_TIME_INTERVAL) &&
                      interval->node.type->to == INTERVAL_DAY;
    if (!whole_days && type_is(base->type, TYPE_DATE))
        result = sf_cast(rw, result, STR("TIMESTAMP_LTZ(6)"));
    else if (!whole_days && base->type == NULL)
        rewrite_type_doubt(
            rw, FDM101, origin,
            "the type of what an interval is added to is not known: a DATE would become "
            "a TIMESTAMP_NTZ instead of a TIMESTAMP_LTZ");
    /* Whole days count on the calendar, what is left as elapsed time (timestampAddDayTime). */
    int64_t days = micros / MICROS_PER_DAY;
    micros -= days * MICROS_PER_DAY;
    if (days != 0 || micros == 0)
        result = date_add(rw, origin, "day", sf_integer(rw, days), result);
    if (micros == 0)
        return result;
    int64_t amount;
    const char *unit = time_unit(micros, &amount);
    return date_add(rw, origin, unit, sf_integer(rw, amount), result);
}

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV002, call->node.origin, "%s", why);
    return sf_null(rw);
}

static PlanNode *negated(Rewriter *rw, PlanNode *amount)
{
    int64_t value;
    if (constant_integer(amount, &value) && value != INT64_MIN)
        return sf_integer(rw, -value);
    return sf_operator1(rw, amount->origin, SF_NEGATE, amount);
}

static PlanNode *add(Rewriter *rw, Span origin, PlanNode *base, PlanNode *interval, int sign)
{
    return interval->kind == PLAN_LITERAL
               ? add_interval(rw, origin, base, (const PlanLiteral *)interval, sign)
               : rewrite_add_computed_interval(rw, origin, base, interval, sign);
}

/* base + sign * interval. A text is read as a timestamp, and the sum is made a text again. */
static PlanNode *shift(Rewriter *rw, Span origin, PlanNode *base, PlanNode *interval, int sign)
{
    if (!type_is_text(base->type))
        return add(rw, origin, base, interval, sign);
    base = rewrite_coerce(rw, base, type_simple(TYPE_TIMESTAMP));
    PlanNode *sum = add(rw, origin, base, interval, sign);
    sum->type = base->type;
    return rewrite_cast_value(rw, origin, sum, type_simple(TYPE_STRING), false);
}

PlanNode *rewrite_datetime_arithmetic(Rewriter *rw, PlanUnresolvedFunction *call, char op)
{
    PlanNode *a = call->arguments.items[0], *b = call->arguments.items[1];
    Span origin = call->node.origin;
    /* A literal would become one of an interval type. */
    if (type_is(a->type, TYPE_VOID) || type_is(b->type, TYPE_VOID))
        return sf_word(rw, "NULL");
    /* What takes the interval sees what it is made of; where nothing does the check says so. */
    if (type_is_interval(call->node.type) && op != '/' &&
        (type_is_interval(a->type) || type_is_interval(b->type)))
        return &call->node;
    if (op != '+' && op != '-')
        return refuse(rw, call, "an interval that is divided");
    if (op == '+' && (type_is_interval(a->type) || type_is_numeric(a->type))) {
        PlanNode *swapped = a;
        a = b;
        b = swapped;
    }
    if (type_is_interval(b->type)) {
        if (type_is_interval(a->type))
            return refuse(rw, call, "a sum of intervals");
        return shift(rw, origin, a, b, op == '-' ? -1 : 1);
    }
    if (type_is(a->type, TYPE_DATE) && type_is_integral(b->type))
        return date_add(rw, origin, "day", op == '-' ? negated(rw, b) : b, a);
    if (type_is_datetime(a->type) && type_is_datetime(b->type))
        return refuse(rw, call,
                      "a difference of dates or times is an interval, which needs a "
                      "conversion of its own");
    if (type_is(a->type, TYPE_DATE) && b->type == NULL)
        return date_add(rw, origin, "day", op == '-' ? negated(rw, b) : b, a);
    return refuse(rw, call, "date arithmetic with operands of these types");
}

/* timestampadd(unit, n, x): Spark's result is a timestamp, also for a date. */
PlanNode *rewrite_call_timestampadd(Rewriter *rw, PlanUnresolvedFunction *call)
{
    static const char *const units[] = {"year", "quarter", "month",  "week",        "day",
                                        "hour", "minute",  "second", "millisecond", "microsecond"};
    Str unit;
    PlanNode *base = call->arguments.items[2];
    if (type_is_text(base->type) || type_is(base->type, TYPE_DATE))
        base = rewrite_cast_value(rw, base->origin, base, type_simple(TYPE_TIMESTAMP), false);
    if (constant_string(call->arguments.items[0], &unit))
        for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
            if (str_is_nocase(unit, units[i]))
                return date_add(rw, call->node.origin, units[i], call->arguments.items[1], base);
    diag_emit(rw->cx->diags, CNV102, call->node.origin, "timestampadd() needs a unit of time");
    return sf_null(rw);
}
