/* date_parts.c - functions of one part of a date or time: EXTRACT, truncation, differences in units,
 * days of the week. Nothing here may follow the session's WEEK_START.
 */
#include <stdlib.h>

#include "rewrite/internal.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, DiagCode code,
                        const char *why)
{
    diag_emit(rw->cx->diags, code, call->node.origin, "%s", why);
    return sf_null(rw);
}

static bool is_named(Str word, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count && names[i] != NULL; i++)
        if (str_is_nocase(word, names[i]))
            return true;
    return false;
}

enum { UNIT_NAMES_MAX = 5 };

/* ---- EXTRACT --------------------------------------------------------------------------------- */

typedef struct ExtractField {
    const char *names[UNIT_NAMES_MAX];
    const char *target;       /* a template of $1 */
    int64_t size, modulus;    /* of an interval: microseconds, or months */
    bool needs_time, is_year; /* a part of the time of day; of a year-month interval */
} ExtractField;

static const ExtractField extract_fields[] = {
    {{"year", "y", "years", "yr", "yrs"}, "YEAR($1)", MONTHS_PER_YEAR, 0, false, true},
    {{"quarter", "qtr", NULL, NULL, NULL}, "QUARTER($1)", 0, 0, false, false},
    {{"month", "mon", "mons", "months", NULL}, "MONTH($1)", 1, MONTHS_PER_YEAR, false, true},
    {{"week", "w", "weeks", NULL, NULL}, "WEEKISO($1)", 0, 0, false, false},
    {{"yearofweek", NULL, NULL, NULL, NULL}, "YEAROFWEEKISO($1)", 0, 0, false, false},
    {{"day", "d", "days", NULL, NULL}, "DAY($1)", MICROS_PER_DAY, 0, false, false},
    {{"dayofweek", "dow", NULL, NULL, NULL}, "MOD(DAYOFWEEKISO($1), 7) + 1", 0, 0, false, false},
    {{"dayofweek_iso", "dow_iso", NULL, NULL, NULL}, "DAYOFWEEKISO($1)", 0, 0, false, false},
    {{"doy", NULL, NULL, NULL, NULL}, "DAYOFYEAR($1)", 0, 0, false, false},
    {{"hour", "h", "hours", "hr", "hrs"}, "HOUR($1)", MICROS_PER_HOUR, MICROS_PER_DAY, true, false},
    {{"minute", "m", "min", "mins", "minutes"},
     "MINUTE($1)",
     MICROS_PER_MINUTE,
     MICROS_PER_HOUR,
     true,
     false},
    {{"second", "s", "sec", "seconds", "secs"},
     "CAST(TO_CHAR($1, 'SS.FF6') AS NUMBER(8, 6))",
     1,
     MICROS_PER_MINUTE,
     true,
     false},
};

static const ExtractField *find_field(Str name)
{
    for (size_t i = 0; i < sizeof extract_fields / sizeof extract_fields[0]; i++)
        if (is_named(name, extract_fields[i].names, UNIT_NAMES_MAX))
            return &extract_fields[i];
    return NULL;
}

/* The field of a constant interval, as a number; seconds have six digits behind the point. */
static PlanNode *interval_field(Rewriter *rw, const ExtractField *field,
                                const PlanLiteral *interval)
{
    bool years = type_is(interval->node.type, TYPE_YEAR_MONTH_INTERVAL);
    if (field->size == 0 || years != field->is_year)
        return NULL;
    int64_t value = years ? interval->months : interval->microseconds;
    if (field->modulus != 0)
        value %= field->modulus;
    value /= field->size;
    if (field->size != 1 || years)
        return sf_integer(rw, value);
    PlanLiteral *seconds = PLAN_NEW(rw->cx, Literal, LITERAL, interval->node.origin);
    seconds->node.type = type_simple(TYPE_DECIMAL);
    seconds->text = str_format(rw->cx->arena, "%s%lld.%06lld", value < 0 ? "-" : "",
                               (long long)llabs(value / MICROS_PER_SECOND),
                               (long long)llabs(value % MICROS_PER_SECOND));
    return &seconds->node;
}

/* extract(field FROM source), date_part(field, source) */
PlanNode *rewrite_call_extract(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name;
    PlanNode *source = call->arguments.items[1];
    if (!constant_string(call->arguments.items[0], &name))
        return refuse(rw, call, CNV002, "a field of a date or time that is not constant");
    const ExtractField *field = find_field(name);
    if (field == NULL) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin, "EXTRACT of %.*s is not converted yet",
                  STR_ARG(name));
        return sf_null(rw);
    }
    if (type_is_interval(source->type)) {
        PlanNode *value = NULL;
        if (source->kind == PLAN_LITERAL && !type_is(source->type, TYPE_CALENDAR_INTERVAL))
            value = interval_field(rw, field, (PlanLiteral *)source);
        return value != NULL
                   ? value
                   : refuse(rw, call, CNV002, "a field of an interval that is no literal");
    }
    if (type_is_text(source->type) || (field->needs_time && type_is(source->type, TYPE_DATE)))
        source = rewrite_cast_value(rw, source->origin, source, type_simple(TYPE_TIMESTAMP), false);
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, source);
    return rewrite_template(rw, call->node.origin, field->target, &arguments);
}

/* ---- truncation ---------------------------------------------------------------------------------- */

typedef struct TruncUnit {
    const char *names[UNIT_NAMES_MAX];
    const char *unit;
    bool for_dates; /* trunc() knows it too */
} TruncUnit;

static const TruncUnit trunc_units[] = {
    {{"year", "yyyy", "yy", NULL, NULL}, "year", true},
    {{"quarter", NULL, NULL, NULL, NULL}, "quarter", true},
    {{"month", "mon", "mm", NULL, NULL}, "month", true},
    {{"week", NULL, NULL, NULL, NULL}, "week", true},
    {{"day", "dd", NULL, NULL, NULL}, "day", false},
    {{"hour", NULL, NULL, NULL, NULL}, "hour", false},
    {{"minute", NULL, NULL, NULL, NULL}, "minute", false},
    {{"second", NULL, NULL, NULL, NULL}, "second", false},
    {{"millisecond", NULL, NULL, NULL, NULL}, "millisecond", false},
    {{"microsecond", NULL, NULL, NULL, NULL}, "microsecond", false},
};

/* The Monday of a day's week; DATE_TRUNC's weeks begin where WEEK_START says. */
static PlanNode *monday_of(Rewriter *rw, Span origin, PlanNode *day)
{
    PlanNode *next = sf_call3(rw, origin, "DATEADD", sf_word(rw, "day"), sf_integer(rw, 1), day);
    return sf_call2(rw, origin, "PREVIOUS_DAY", next, sf_string(rw, STR("mo")));
}

/* date_trunc(unit, timestamp), trunc(date, unit): NULL for what is no unit. */
PlanNode *rewrite_call_date_trunc(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool of_date = str_equal(call->function_name, STR("trunc"));
    PlanNode *unit = call->arguments.items[of_date ? 1 : 0];
    PlanNode *value = call->arguments.items[of_date ? 0 : 1];
    Span origin = call->node.origin;
    Str name;
    if (!constant_string(unit, &name))
        return constant_is(unit, TYPE_VOID)
                   ? sf_null(rw)
                   : refuse(rw, call, CNV103, "a unit of truncation that is not constant");
    for (size_t i = 0; i < sizeof trunc_units / sizeof trunc_units[0]; i++) {
        const TruncUnit *known = &trunc_units[i];
        if (!is_named(name, known->names, UNIT_NAMES_MAX) || (of_date && !known->for_dates))
            continue;
        if (!str_equal(str_from(known->unit), STR("week")))
            return sf_call2(rw, origin, "DATE_TRUNC", sf_word(rw, known->unit), value);
        PlanNode *monday = monday_of(rw, origin, value);
        return of_date ? monday : sf_cast(rw, monday, STR("TIMESTAMP_LTZ(6)"));
    }
    return sf_null(rw);
}

/* ---- differences ----------------------------------------------------------------------------------- */

typedef struct DiffUnit {
    const char *name;
    int64_t micros;       /* 0: counted in months */
    const char *template; /* of the two times, for months */
} DiffUnit;

/* Whole months: Java counts 32 days for every month and cuts the rest (LocalDate.until). */
#define MONTH_SLOTS "(DATEDIFF(month, $1, $2) * 32 + DAY($2) - DAY($1))"

static const DiffUnit diff_units[] = {
    {"microsecond", 1, NULL},
    {"millisecond", 1000, NULL},
    {"second", MICROS_PER_SECOND, NULL},
    {"minute", MICROS_PER_MINUTE, NULL},
    {"hour", MICROS_PER_HOUR, NULL},
    {"day", MICROS_PER_DAY, NULL},
    {"dayofyear", MICROS_PER_DAY, NULL},
    {"week", 7 * MICROS_PER_DAY, NULL},
    {"month", 0, "TRUNC(" MONTH_SLOTS " / 32)"},
    {"quarter", 0, "TRUNC(" MONTH_SLOTS " / 96)"},
    {"year", 0, "TRUNC(" MONTH_SLOTS " / 384)"},
};

/* Differences count on the calendar and the clock of the session, not elapsed time. */
static PlanNode *wall_clock(Rewriter *rw, PlanNode *value)
{
    if (type_is(value->type, TYPE_DATE) || type_is(value->type, TYPE_TIMESTAMP_NTZ) ||
        type_is(value->type, TYPE_VOID))
        return value;
    if (type_is_text(value->type))
        value = rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_TIMESTAMP), false);
    PlanNode *time = sf_cast(rw, value, STR("TIMESTAMP_NTZ(6)"));
    time->type = type_simple(TYPE_TIMESTAMP_NTZ);
    return time;
}

static PlanNode *difference(Rewriter *rw, Span origin, const char *unit, PlanNode *from,
                            PlanNode *to)
{
    return sf_call3(rw, origin, "DATEDIFF", sf_word(rw, unit), from, to);
}

/* How many times `size` goes into a number, without the rest. */
static PlanNode *whole_quotient(Rewriter *rw, Span origin, PlanNode *amount, int64_t size)
{
    if (size == 1)
        return amount;
    return sf_call1(rw, origin, "TRUNC",
                    sf_operator2(rw, origin, SF_DIVIDE, amount, sf_integer(rw, size)));
}

static PlanNode *whole_months(Rewriter *rw, Span origin, const char *template, PlanNode *from,
                              PlanNode *to)
{
    if (!type_is(from->type, TYPE_DATE) || !type_is(to->type, TYPE_DATE))
        rewrite_doubt(rw, FDM103, origin,
                      "a difference in months leaves out the time of day: a month that is not "
                      "complete by some hours counts as complete");
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, from);
    plan_list_add(rw->cx, &arguments, to);
    return rewrite_typed_template(rw, origin, template, &arguments, type_simple(TYPE_LONG));
}

/* timestampdiff(unit, from, to): complete units; DATEDIFF counts boundaries. */
PlanNode *rewrite_call_timestampdiff(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name;
    Span origin = call->node.origin;
    if (!constant_string(call->arguments.items[0], &name))
        return refuse(rw, call, CNV102, "timestampdiff() needs a unit of time");
    PlanNode *from = wall_clock(rw, call->arguments.items[1]);
    PlanNode *to = wall_clock(rw, call->arguments.items[2]);
    bool dates = type_is(call->arguments.items[1]->type, TYPE_DATE) &&
                 type_is(call->arguments.items[2]->type, TYPE_DATE);
    for (size_t i = 0; i < sizeof diff_units / sizeof diff_units[0]; i++) {
        const DiffUnit *unit = &diff_units[i];
        if (!str_is_nocase(name, unit->name))
            continue;
        if (unit->micros == 0)
            return whole_months(rw, origin, unit->template, from, to);
        if (dates && unit->micros % MICROS_PER_DAY == 0)
            return whole_quotient(rw, origin, difference(rw, origin, "day", from, to),
                                  unit->micros / MICROS_PER_DAY);
        return whole_quotient(rw, origin, difference(rw, origin, "microsecond", from, to),
                              unit->micros);
    }
    return refuse(rw, call, CNV102, "timestampdiff() needs a unit of time");
}

/* Spark's own formula: whole months between equal days and between ends of months, else the days and
 * seconds that are left as parts of 31 days. $1 is the later one. */
#define WHOLE_MONTHS \
    "DAY($1) = DAY($2) OR (CAST($1 AS DATE) = LAST_DAY($1) AND CAST($2 AS DATE) = LAST_DAY($2))"
#define MONTHS "CAST(DATEDIFF(month, $2, $1) AS DOUBLE)"
#define DAYS MONTHS " + CAST(DAY($1) - DAY($2) AS DOUBLE) / 31"
#define SECONDS                                     \
    MONTHS " + CAST((DAY($1) - DAY($2)) * 86400 + " \
           "DATEDIFF(second, CAST($2 AS TIME), CAST($1 AS TIME)) AS DOUBLE) / 2678400"
#define MONTHS_BETWEEN(rest) "IFF(" WHOLE_MONTHS ", " MONTHS ", " rest ")"

static const char *const months_between[2][2] = {
    {MONTHS_BETWEEN(SECONDS), MONTHS_BETWEEN("ROUND(" SECONDS ", 8)")},
    {MONTHS_BETWEEN(DAYS), MONTHS_BETWEEN("ROUND(" DAYS ", 8)")},
};

static PlanNode *with_time(Rewriter *rw, PlanNode *value)
{
    return type_is(value->type, TYPE_DATE)
               ? rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_TIMESTAMP), false)
               : value;
}

/* months_between(to, from [, round off]): Snowflake's has six digits behind the point, Spark's eight or
 * more. */
PlanNode *rewrite_call_months_between(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *to = call->arguments.items[0], *from = call->arguments.items[1];
    Span origin = call->node.origin;
    bool round = true;
    if (call->arguments.count > 2) {
        if (!constant_is(call->arguments.items[2], TYPE_BOOLEAN))
            return refuse(rw, call, CNV103,
                          "months_between() with a rounding that is not constant");
        round = str_equal(((PlanLiteral *)call->arguments.items[2])->text, STR("true"));
    }
    if (!rewrite_wants_exact(rw, origin))
        return sf_call2(rw, origin, "MONTHS_BETWEEN", to, from);
    bool dates = type_is(to->type, TYPE_DATE) && type_is(from->type, TYPE_DATE);
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, dates ? to : with_time(rw, to));
    plan_list_add(rw->cx, &arguments, dates ? from : with_time(rw, from));
    return rewrite_typed_template(rw, origin, months_between[dates][round], &arguments,
                                  type_simple(TYPE_DOUBLE));
}

/* ---- days of the week -------------------------------------------------------------------------------- */

static bool is_day_of_week(Str name)
{
    static const char *const days[] = {"sunday",   "monday", "tuesday", "wednesday",
                                       "thursday", "friday", "saturday"};
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        Str day = str_from(days[i]);
        if (str_equal_nocase(name, day) || str_equal_nocase(name, str_slice(day, 0, 2)) ||
            str_equal_nocase(name, str_slice(day, 0, 3)))
            return true;
    }
    return false;
}

/* Snowflake looks at the first two letters only. */
PlanNode *rewrite_call_next_day(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name;
    PlanNode *day = call->arguments.items[1];
    if (constant_string(day, &name)) {
        if (!is_day_of_week(str_trim(name)))
            return options_ansi(rw->cx->options)
                       ? refuse(rw, call, CNV102, "next_day() needs a day of the week")
                       : sf_null(rw);
    } else if (!constant_is(day, TYPE_VOID)) {
        rewrite_doubt(
            rw, FDM103, call->node.origin,
            "Snowflake's NEXT_DAY looks at the first two letters of the day only, and fails "
            "where Spark may give NULL");
    }
    return sf_call2(rw, call->node.origin, "NEXT_DAY", call->arguments.items[0], day);
}
