/* intervals.c - intervals that are computed: make_interval(..), INTERVAL '1' DAY * n, a + b.
 *
 * They are left as they stand until they are added to a date or time, and become DATEADD for each of
 * their parts then: first the months, of which the last day is cut to that of its month, then days, then
 * time.
 */
#include "rewrite/internal.h"

/* How much of each part; NULL: nothing. */
typedef struct Amounts {
    PlanNode *months, *days, *hours, *minutes, *seconds, *micros;
} Amounts;

enum { AMOUNT_PARTS = 6 };

static void list_parts(Amounts *amounts, PlanNode ***parts)
{
    PlanNode **const all[AMOUNT_PARTS] = {&amounts->months,  &amounts->days,    &amounts->hours,
                                          &amounts->minutes, &amounts->seconds, &amounts->micros};
    for (size_t i = 0; i < AMOUNT_PARTS; i++)
        parts[i] = all[i];
}

PlanNode *rewrite_call_interval(Rewriter *rw, PlanUnresolvedFunction *call)
{
    (void)rw;
    return &call->node;
}

/* ---- amounts ------------------------------------------------------------------------------------- */

static PlanNode *times(Rewriter *rw, PlanNode *a, PlanNode *b)
{
    int64_t x, y, product;
    if (a == NULL)
        return NULL;
    if (constant_integer(a, &x) && constant_integer(b, &y) &&
        !__builtin_mul_overflow(x, y, &product))
        return sf_integer(rw, product);
    if (constant_integer(a, &x) && x == 1)
        return b;
    if (constant_integer(b, &y) && y == 1)
        return a;
    if (constant_integer(b, &y) && y == -1)
        return sf_operator1(rw, a->origin, SF_NEGATE, a);
    return sf_operator2(rw, a->origin, SF_MULTIPLY, a, b);
}

static PlanNode *plus(Rewriter *rw, PlanNode *a, PlanNode *b)
{
    int64_t x, y, sum;
    if (a == NULL || b == NULL)
        return a == NULL ? b : a;
    if (constant_integer(a, &x) && constant_integer(b, &y) && !__builtin_add_overflow(x, y, &sum))
        return sf_integer(rw, sum);
    return sf_operator2(rw, a->origin, SF_ADD, a, b);
}

/* An argument of make_interval() and its like; NULL for 0 and one that is not given. */
static PlanNode *part_argument(const PlanUnresolvedFunction *call, size_t i)
{
    int64_t value;
    if (i >= call->arguments.count)
        return NULL;
    bool is_zero = constant_integer(call->arguments.items[i], &value) && value == 0;
    return is_zero ? NULL : call->arguments.items[i];
}

/* Each part in the largest unit that leaves no rest. */
static void take_literal(Rewriter *rw, const PlanLiteral *literal, Amounts *amounts)
{
    const struct {
        PlanNode **part;
        int64_t size;
    } units[] = {{&amounts->hours, MICROS_PER_HOUR},
                 {&amounts->minutes, MICROS_PER_MINUTE},
                 {&amounts->seconds, MICROS_PER_SECOND},
                 {&amounts->micros, 1}};
    int64_t days = literal->days + literal->microseconds / MICROS_PER_DAY;
    int64_t micros = literal->microseconds % MICROS_PER_DAY;
    if (literal->months != 0)
        amounts->months = sf_integer(rw, literal->months);
    if (days != 0)
        amounts->days = sf_integer(rw, days);
    for (size_t i = 0; micros != 0; i++)
        if (micros % units[i].size == 0) {
            *units[i].part = sf_integer(rw, micros / units[i].size);
            return;
        }
}

/* Seconds with a fraction, which DATEADD would round, are microseconds. */
static void take_seconds(Rewriter *rw, PlanNode *seconds, Amounts *amounts)
{
    if (seconds == NULL || type_is_integral(seconds->type))
        amounts->seconds = seconds;
    else
        amounts->micros = sf_cast(rw,
                                  sf_operator2(rw, seconds->origin, SF_MULTIPLY, seconds,
                                               sf_integer(rw, MICROS_PER_SECOND)),
                                  STR("BIGINT"));
}

static bool take_made(Rewriter *rw, const PlanUnresolvedFunction *call, Amounts *amounts)
{
    Str name = call->function_name;
    if (str_is_nocase(name, "make_ym_interval")) {
        amounts->months = plus(rw, times(rw, part_argument(call, 0), sf_integer(rw, 12)),
                               part_argument(call, 1));
    } else if (str_is_nocase(name, "make_dt_interval")) {
        amounts->days = part_argument(call, 0);
        amounts->hours = part_argument(call, 1);
        amounts->minutes = part_argument(call, 2);
        take_seconds(rw, part_argument(call, 3), amounts);
    } else if (str_is_nocase(name, "make_interval") || str_is_nocase(name, "try_make_interval")) {
        amounts->months = plus(rw, times(rw, part_argument(call, 0), sf_integer(rw, 12)),
                               part_argument(call, 1));
        amounts->days = plus(rw, times(rw, part_argument(call, 2), sf_integer(rw, 7)),
                             part_argument(call, 3));
        amounts->hours = part_argument(call, 4);
        amounts->minutes = part_argument(call, 5);
        take_seconds(rw, part_argument(call, 6), amounts);
    } else {
        return false;
    }
    return true;
}

static void scale(Rewriter *rw, Amounts *amounts, PlanNode *factor)
{
    PlanNode **parts[AMOUNT_PARTS];
    list_parts(amounts, parts);
    bool used = false;
    for (size_t i = 0; i < AMOUNT_PARTS; i++) {
        if (*parts[i] == NULL)
            continue;
        *parts[i] = times(rw, *parts[i], used ? plan_copy(rw->cx, factor) : factor);
        used = true;
    }
}

static bool take_amounts(Rewriter *rw, PlanNode *interval, Amounts *amounts);

/* What + - * and a sign make of intervals. */
static bool take_operation(Rewriter *rw, const PlanUnresolvedFunction *call, Amounts *amounts)
{
    Str name = call->function_name;
    PlanNode *a = call->arguments.items[0];
    if (call->arguments.count == 1) {
        if (!take_amounts(rw, a, amounts))
            return false;
        scale(rw, amounts, sf_integer(rw, -1));
        return true;
    }
    PlanNode *b = call->arguments.items[1];
    if (str_is_nocase(name, "*") || str_is_nocase(name, "try_multiply")) {
        PlanNode *factor = type_is_interval(a->type) ? b : a;
        if (!type_is_integral(factor->type) || !take_amounts(rw, factor == a ? b : a, amounts))
            return false;
        scale(rw, amounts, factor);
        return true;
    }
    bool subtracts = str_is_nocase(name, "-") || str_is_nocase(name, "try_subtract");
    bool adds = str_is_nocase(name, "+") || str_is_nocase(name, "try_add");
    Amounts other = {0};
    if ((!adds && !subtracts) || !take_amounts(rw, a, amounts) || !take_amounts(rw, b, &other))
        return false;
    if (subtracts)
        scale(rw, &other, sf_integer(rw, -1));
    PlanNode **parts[AMOUNT_PARTS], **others[AMOUNT_PARTS];
    list_parts(amounts, parts);
    list_parts(&other, others);
    for (size_t i = 0; i < AMOUNT_PARTS; i++)
        *parts[i] = plus(rw, *parts[i], *others[i]);
    return true;
}

static bool take_amounts(Rewriter *rw, PlanNode *interval, Amounts *amounts)
{
    if (interval->kind == PLAN_LITERAL && type_is_interval(interval->type)) {
        take_literal(rw, (const PlanLiteral *)interval, amounts);
        return true;
    }
    if (interval->kind != PLAN_UNRESOLVED_FUNCTION)
        return false;
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)interval;
    return take_made(rw, call, amounts) ||
           (type_is_interval(interval->type) && call->arguments.count > 0 &&
            take_operation(rw, call, amounts));
}

/* ---- adding them --------------------------------------------------------------------------------- */

PlanNode *rewrite_add_computed_interval(Rewriter *rw, Span origin, PlanNode *base,
                                        PlanNode *interval, int sign)
{
    static const char *const units[AMOUNT_PARTS] = {"month",  "day",    "hour",
                                                    "minute", "second", "microsecond"};
    Amounts amounts = {0};
    if (!take_amounts(rw, interval, &amounts)) {
        diag_emit(rw->cx->diags, CNV002, origin, "an interval that is computed in this way");
        return sf_null(rw);
    }
    if (sign < 0)
        scale(rw, &amounts, sf_integer(rw, -1));
    bool has_time = amounts.hours != NULL || amounts.minutes != NULL || amounts.seconds != NULL ||
                    amounts.micros != NULL;
    if (has_time && type_is(base->type, TYPE_DATE) &&
        type_is(interval->type, TYPE_CALENDAR_INTERVAL)) {
        diag_emit(rw->cx->diags, CNV002, origin, "hours that are added to a date");
        return sf_null(rw);
    }
    if (has_time && type_is(base->type, TYPE_TIMESTAMP) &&
        type_is(interval->type, TYPE_DAY_TIME_INTERVAL))
        rewrite_doubt(
            rw, FDM103, origin,
            "hours beyond a day are added as elapsed time: where the clock is put forward "
            "or back Spark counts whole days on the calendar");
    PlanNode *result = base;
    if (type_is(base->type, TYPE_DATE) && type_is(interval->type, TYPE_DAY_TIME_INTERVAL))
        result = sf_cast(rw, result, STR("TIMESTAMP_LTZ(6)"));
    PlanNode **parts[AMOUNT_PARTS];
    list_parts(&amounts, parts);
    for (size_t i = 0; i < AMOUNT_PARTS; i++)
        if (*parts[i] != NULL)
            result = sf_call3(rw, origin, "DATEADD", sf_word(rw, units[i]), *parts[i], result);
    return result;
}
