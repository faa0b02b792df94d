/* literal.c - see literal.h. */
#include "plan/literal.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const Span nowhere = {0, 0};

static PlanLiteral *make_literal(ScContext *cx, const Type *type, Str text)
{
    PlanLiteral *literal = PLAN_NEW(cx, Literal, LITERAL, nowhere);
    literal->node.type = type;
    literal->node.nullable = false;
    literal->text = text;
    return literal;
}

static PlanNode *make_cast(ScContext *cx, PlanNode *value, const Type *type)
{
    PlanCast *cast = PLAN_NEW(cx, Cast, CAST, nowhere);
    cast->expr = value;
    cast->to_type = type;
    cast->node.type = type;
    cast->node.nullable = value->nullable;
    return &cast->node;
}

PlanNode *plan_literal_null(ScContext *cx, const Type *type)
{
    /* A literal of an interval type is a value though it has no text. */
    if (type_is_interval(type))
        return make_cast(cx, plan_literal_null(cx, type_simple(TYPE_VOID)), type);
    PlanLiteral *null = make_literal(cx, type, STR_NONE);
    null->node.nullable = true;
    return &null->node;
}

PlanNode *plan_literal_text(ScContext *cx, const Type *type, Str text)
{
    return &make_literal(cx, type, text)->node;
}

PlanNode *plan_literal_string(ScContext *cx, Str value)
{
    return plan_literal_text(cx, type_simple(TYPE_STRING), value.p == NULL ? STR("") : value);
}

PlanNode *plan_literal_boolean(ScContext *cx, bool value)
{
    return plan_literal_text(cx, type_simple(TYPE_BOOLEAN), value ? STR("true") : STR("false"));
}

PlanNode *plan_literal_integer(ScContext *cx, TypeKind kind, int64_t value)
{
    return plan_literal_text(cx, type_simple(kind), str_format(cx->arena, "%" PRId64, value));
}

/* ---- floating point -------------------------------------------------------------------------- */

/* Digits in scientific form, as few (but for zeros at the end) as read back as the same value. All
 * but the smallest values keep the number of digits that is tried first. */
static void write_digits(double value, bool single, char *out, size_t size)
{
    int first = single ? FLT_DIG : DBL_DIG, most = single ? FLT_DECIMAL_DIG : DBL_DECIMAL_DIG;
    if (fabs(value) < (single ? (double)FLT_MIN : DBL_MIN))
        first = 1;
    for (int digits = first; digits <= most; digits++) {
        snprintf(out, size, "%.*e", digits - 1, value);
        double read = single ? (double)strtof(out, NULL) : strtod(out, NULL);
        if (memcmp(&read, &value, sizeof value) == 0)
            return;
    }
}

/* Written out between a billionth and a quintillion, else with an exponent. */
static Str floating_text(Arena *arena, double value, bool single)
{
    enum { EXPONENT_MIN = -9, EXPONENT_MAX = 17 };
    static const char zeros[EXPONENT_MAX + 1] = "00000000000000000";
    char written[40], digits[24] = "";
    if (isnan(value))
        return STR("NaN");
    if (isinf(value))
        return value < 0 ? STR("-Infinity") : STR("Infinity");
    write_digits(value, single, written, sizeof written);
    const char *sign = written[0] == '-' ? "-" : "", *at = written + strlen(sign);
    int n = 0, exponent = 0;
    for (; *at != 'e'; at++)
        if (*at != '.')
            digits[n++] = *at;
    exponent = atoi(at + 1);
    while (n > 1 && digits[n - 1] == '0')
        n--;
    if (exponent < EXPONENT_MIN || exponent > EXPONENT_MAX)
        return str_format(arena, "%s%c.%.*sE%d", sign, digits[0], n > 1 ? n - 1 : 1,
                          n > 1 ? digits + 1 : "0", exponent);
    if (exponent < 0)
        return str_format(arena, "%s0.%.*s%.*s", sign, -exponent - 1, zeros, n, digits);
    int whole = exponent + 1;
    if (n <= whole)
        return str_format(arena, "%s%.*s%.*s.0", sign, n, digits, whole - n, zeros);
    return str_format(arena, "%s%.*s.%.*s", sign, whole, digits, n - whole, digits + whole);
}

PlanNode *plan_literal_float(ScContext *cx, TypeKind kind, double value)
{
    return plan_literal_text(cx, type_simple(kind),
                             floating_text(cx->arena, value, kind == TYPE_FLOAT));
}

/* ---- binary ---------------------------------------------------------------------------------- */

PlanNode *plan_literal_binary(ScContext *cx, Str bytes)
{
    static const char digits[] = "0123456789ABCDEF";
    char *text = arena_alloc_array(cx->arena, bytes.n + 1, 2);
    for (size_t i = 0; i < bytes.n; i++) {
        unsigned char byte = (unsigned char)bytes.p[i];
        text[2 * i] = digits[byte >> 4];
        text[2 * i + 1] = digits[byte & 15];
    }
    return plan_literal_text(cx, type_simple(TYPE_BINARY), (Str){text, 2 * bytes.n});
}

/* ---- dates and times --------------------------------------------------------------------------- */

typedef struct CivilDate {
    int64_t year;
    int month;
    int day;
} CivilDate;

/* The days of 400 years repeat; years are counted from March so that the leap day comes last. */
static CivilDate civil_date(int64_t days)
{
    enum {
        DAYS_TO_EPOCH = 719468, /* from 0000-03-01 to 1970-01-01 */
        DAYS_OF_ERA = 146097,
        DAYS_OF_CENTURY = 36524,
        DAYS_OF_FOUR_YEARS = 1460,
        DAYS_OF_YEAR = 365,
        DAYS_OF_FIVE_MONTHS = 153, /* March to July, and so on */
    };
    days += DAYS_TO_EPOCH;
    int64_t era = (days >= 0 ? days : days - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA;
    int64_t day_of_era = days - era * DAYS_OF_ERA;
    int64_t year_of_era = (day_of_era - day_of_era / DAYS_OF_FOUR_YEARS +
                           day_of_era / DAYS_OF_CENTURY - day_of_era / (DAYS_OF_ERA - 1)) /
                          DAYS_OF_YEAR;
    int64_t day_of_year = day_of_era -
                          (DAYS_OF_YEAR * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / DAYS_OF_FIVE_MONTHS;
    CivilDate date = {.year = year_of_era + era * 400,
                      .month = (int)(month < 10 ? month + 3 : month - 9),
                      .day = (int)(day_of_year - (DAYS_OF_FIVE_MONTHS * month + 2) / 5 + 1)};
    date.year += date.month <= 2;
    return date;
}

static Str date_text(Arena *arena, int64_t days)
{
    CivilDate date = civil_date(days);
    return str_format(arena, "%s%04" PRId64 "-%02d-%02d", date.year < 0 ? "-" : "",
                      date.year < 0 ? -date.year : date.year, date.month, date.day);
}

/* Seconds of a day with as many decimals as needed. */
static Str clock_text(Arena *arena, int64_t nanoseconds)
{
    int64_t seconds = nanoseconds / 1000000000;
    int64_t rest = nanoseconds % 1000000000;
    Str clock = str_format(arena, "%02" PRId64 ":%02" PRId64 ":%02" PRId64, seconds / 3600,
                           seconds / 60 % 60, seconds % 60);
    if (rest == 0)
        return clock;
    Str whole = str_format(arena, "%.*s.%09" PRId64, STR_ARG(clock), rest);
    while (whole.p[whole.n - 1] == '0')
        whole.n--;
    return whole;
}

PlanNode *plan_literal_date(ScContext *cx, int64_t days)
{
    return plan_literal_text(cx, type_simple(TYPE_DATE), date_text(cx->arena, days));
}

PlanNode *plan_literal_timestamp(ScContext *cx, TypeKind kind, int64_t microseconds)
{
    int64_t days = microseconds / MICROS_PER_DAY;
    int64_t rest = microseconds % MICROS_PER_DAY;
    if (rest < 0) {
        rest += MICROS_PER_DAY;
        days--;
    }
    Str text = str_format(cx->arena, "%.*s %.*s%s", STR_ARG(date_text(cx->arena, days)),
                          STR_ARG(clock_text(cx->arena, rest * 1000)),
                          kind == TYPE_TIMESTAMP ? " UTC" : "");
    return plan_literal_text(cx, type_simple(kind), text);
}

PlanNode *plan_literal_time(ScContext *cx, const Type *type, int64_t nanoseconds)
{
    return plan_literal_text(cx, type, clock_text(cx->arena, nanoseconds));
}

PlanNode *plan_literal_interval(ScContext *cx, const Type *type, int64_t months, int64_t days,
                                int64_t microseconds)
{
    /* An interval is never NULL because it has no text. */
    PlanLiteral *literal = make_literal(cx, type, STR_NONE);
    literal->months = months;
    literal->days = days;
    literal->microseconds = microseconds;
    return &literal->node;
}

/* ---- back -------------------------------------------------------------------------------------- */

/* Digits from `*at` on; behind them *at moves. */
static int64_t take_number(Str text, size_t *at, size_t *digits)
{
    int64_t number = 0;
    size_t start = *at;
    for (; *at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9'; (*at)++)
        number = number * 10 + (text.p[*at] - '0');
    *digits = *at - start;
    return number;
}

static bool take_sign(Str text, size_t *at, char sign)
{
    bool found = *at < text.n && text.p[*at] == sign;
    *at += found;
    return found;
}

/* The days to a date of the proleptic Gregorian calendar; see civil_date. */
static int64_t days_of_civil(int64_t year, int64_t month, int64_t day)
{
    year -= month <= 2;
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t year_of_era = year - era * 400;
    int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static int64_t take_date(Str text, size_t *at)
{
    size_t digits;
    bool negative = take_sign(text, at, '-');
    int64_t year = take_number(text, at, &digits);
    take_sign(text, at, '-');
    int64_t month = take_number(text, at, &digits);
    take_sign(text, at, '-');
    return days_of_civil(negative ? -year : year, month, take_number(text, at, &digits));
}

static int64_t take_clock(Str text, size_t *at)
{
    enum { NANO_DIGITS = 9 };
    size_t digits;
    int64_t clock = take_number(text, at, &digits) * 3600;
    take_sign(text, at, ':');
    clock += take_number(text, at, &digits) * 60;
    take_sign(text, at, ':');
    clock += take_number(text, at, &digits);
    int64_t fraction = 0;
    digits = 0;
    if (take_sign(text, at, '.'))
        fraction = take_number(text, at, &digits);
    for (; digits < NANO_DIGITS; digits++)
        fraction *= 10;
    return clock * 1000000000 + fraction;
}

int64_t plan_literal_days(Str text)
{
    size_t at = 0;
    return take_date(text, &at);
}

int64_t plan_literal_nanoseconds(Str text)
{
    size_t at = 0;
    return take_clock(text, &at);
}

/* How far a zone is ahead of UTC: "UTC", "Z", "+02:00"; false for others. */
static bool zone_offset(Str zone, int64_t *microseconds)
{
    *microseconds = 0;
    if (str_equal_nocase(zone, STR("UTC")) || str_equal_nocase(zone, STR("Z")))
        return true;
    size_t at = 0, digits;
    bool negative = take_sign(zone, &at, '-');
    if (!negative && !take_sign(zone, &at, '+'))
        return false;
    int64_t hours = take_number(zone, &at, &digits);
    if (digits == 0 || digits > 2)
        return false;
    int64_t minutes = 0;
    if (take_sign(zone, &at, ':')) {
        minutes = take_number(zone, &at, &digits);
        if (digits != 2)
            return false;
    }
    int64_t offset = hours * MICROS_PER_HOUR + minutes * MICROS_PER_MINUTE;
    *microseconds = negative ? -offset : offset;
    return at == zone.n;
}

bool plan_literal_microseconds(const ScContext *cx, const PlanLiteral *literal,
                               int64_t *microseconds)
{
    size_t at = 0;
    int64_t days = take_date(literal->text, &at);
    take_sign(literal->text, &at, ' ');
    *microseconds = days * MICROS_PER_DAY + take_clock(literal->text, &at) / 1000;
    Str zone = str_trim(str_slice(literal->text, at, literal->text.n));
    if (zone.n == 0 && literal->node.type->kind == TYPE_TIMESTAMP_NTZ)
        return true;
    if (zone.n == 0)
        zone = options_conf(cx->options, STR("spark.sql.session.timeZone"), STR("unknown"));
    int64_t ahead;
    if (!zone_offset(zone, &ahead))
        return false;
    *microseconds -= ahead;
    return true;
}
