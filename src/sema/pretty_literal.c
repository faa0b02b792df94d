/* pretty_literal.c - literals and types as they stand in the names Spark makes up. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sema/pretty.h"

/* ---- literals ----------------------------------------------------------------------------- */

/* The fewest digits that read back as the same number. */
static void shortest_digits(const char *text, bool single, char *digits, size_t size)
{
    double value = strtod(text, NULL);
    int most = single ? 9 : 17;
    for (int precision = 0; precision < most; precision++) {
        snprintf(digits, size, "%.*e", precision, value);
        bool same = single ? strtof(digits, NULL) == strtof(text, NULL)
                           : strtod(digits, NULL) >= value && strtod(digits, NULL) <= value;
        if (same)
            return;
    }
}

/* Java's Double.toString: plain from 0.001 to 10 million, else with an exponent. */
static void add_double(const PrettyWriter *w, Str text, bool single)
{
    char digits[40];
    shortest_digits(arena_copy(w->cx->arena, text.p, text.n), single, digits, sizeof digits);
    const char *mantissa = digits;
    if (*mantissa == '-') {
        buf_add_char(w->out, '-');
        mantissa++;
    }
    char plain[32];
    size_t count = 0;
    const char *e = strchr(mantissa, 'e');
    if (e == NULL) {
        buf_add_text(w->out, strncmp(mantissa, "inf", 3) == 0 ? "Infinity" : "NaN");
        return;
    }
    for (const char *c = mantissa; c < e; c++)
        if (*c != '.')
            plain[count++] = *c;
    int exponent = atoi(e + 1);
    if (exponent < -3 || exponent >= 7) {
        buf_add_format(w->out, "%c.%.*sE%d", plain[0], (int)(count > 1 ? count - 1 : 1),
                       count > 1 ? plain + 1 : "0", exponent);
        return;
    }
    if (exponent < 0) {
        buf_add_text(w->out, "0.");
        buf_add_repeat(w->out, '0', (size_t)(-exponent - 1));
        buf_add(w->out, plain, count);
        return;
    }
    for (size_t i = 0; i <= (size_t)exponent; i++)
        buf_add_char(w->out, i < count ? plain[i] : '0');
    buf_add_char(w->out, '.');
    if (count > (size_t)exponent + 1)
        buf_add(w->out, plain + exponent + 1, count - (size_t)exponent - 1);
    else
        buf_add_char(w->out, '0');
}

static const char *const field_words[] = {"YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND"};

static void add_interval_end(const PrettyWriter *w, const Type *type)
{
    buf_add_format(w->out, "' %s", field_words[type->from]);
    if (type->to != type->from)
        buf_add_format(w->out, " TO %s", field_words[type->to]);
}

static void add_months(const PrettyWriter *w, const PlanLiteral *literal)
{
    const Type *type = literal->node.type;
    long long months = literal->months;
    buf_add_text(w->out, "INTERVAL '");
    if (months < 0)
        buf_add_char(w->out, '-');
    months = llabs(months);
    if (type->from == INTERVAL_YEAR && type->to == INTERVAL_MONTH)
        buf_add_format(w->out, "%lld-%lld", months / 12, months % 12);
    else
        buf_add_format(w->out, "%lld", type->from == INTERVAL_YEAR ? months / 12 : months);
    add_interval_end(w, type);
}

/* Seconds with as many digits behind the point as they need. */
static void add_seconds(const PrettyWriter *w, long long micros, bool padded)
{
    buf_add_format(w->out, padded ? "%02lld" : "%lld", micros / 1000000);
    char fraction[8];
    snprintf(fraction, sizeof fraction, "%06lld", micros % 1000000);
    size_t n = strlen(fraction);
    while (n > 0 && fraction[n - 1] == '0')
        n--;
    if (n > 0) {
        buf_add_char(w->out, '.');
        buf_add(w->out, fraction, n);
    }
}

static void add_day_time(const PrettyWriter *w, const PlanLiteral *literal)
{
    static const long long unit[] = {[INTERVAL_DAY] = 86400000000LL,
                                     [INTERVAL_HOUR] = 3600000000LL,
                                     [INTERVAL_MINUTE] = 60000000LL,
                                     [INTERVAL_SECOND] = 1LL};
    const Type *type = literal->node.type;
    long long rest = literal->microseconds;
    buf_add_text(w->out, "INTERVAL '");
    if (rest < 0)
        buf_add_char(w->out, '-');
    rest = llabs(rest);
    for (IntervalField field = type->from; field <= type->to; field++) {
        if (field != type->from)
            buf_add_char(w->out, field == INTERVAL_HOUR ? ' ' : ':');
        if (field == INTERVAL_SECOND)
            add_seconds(w, rest, true);
        else
            buf_add_format(w->out, field == INTERVAL_DAY ? "%lld" : "%02lld", rest / unit[field]);
        rest %= unit[field];
    }
    add_interval_end(w, type);
}

static void add_calendar_part(const PrettyWriter *w, long long value, const char *unit)
{
    if (value == 0)
        return;
    if (w->out->n > 0 && w->out->p[w->out->n - 1] != '\'')
        buf_add_char(w->out, ' ');
    buf_add_format(w->out, "%lld %s", value, unit);
}

static void add_calendar(const PrettyWriter *w, const PlanLiteral *literal)
{
    buf_add_text(w->out, "INTERVAL '");
    add_calendar_part(w, literal->months / 12, "years");
    add_calendar_part(w, literal->months % 12, "months");
    add_calendar_part(w, literal->days, "days");
    long long micros = literal->microseconds;
    add_calendar_part(w, micros / 3600000000LL, "hours");
    add_calendar_part(w, micros / 60000000LL % 60, "minutes");
    micros %= 60000000LL;
    if (micros != 0) {
        if (w->out->p[w->out->n - 1] != '\'')
            buf_add_char(w->out, ' ');
        if (micros < 0)
            buf_add_char(w->out, '-');
        add_seconds(w, llabs(micros), false);
        buf_add_text(w->out, " seconds");
    }
    if (w->out->p[w->out->n - 1] == '\'')
        buf_add_text(w->out, "0 seconds");
    buf_add_char(w->out, '\'');
}

void pretty_add_literal(const PrettyWriter *w, const PlanLiteral *literal)
{
    Str text = literal->text;
    if (literal->node.type == NULL) {
        buf_add_str(w->out, text);
        return;
    }
    if (plan_literal_is_null(literal)) {
        buf_add_text(w->out, "NULL");
        return;
    }
    switch (literal->node.type->kind) {
    case TYPE_FLOAT:
    case TYPE_DOUBLE: add_double(w, text, literal->node.type->kind == TYPE_FLOAT); break;
    case TYPE_BINARY: buf_add_format(w->out, "X'%.*s'", STR_ARG(text)); break;
    case TYPE_DATE: buf_add_format(w->out, "DATE '%.*s'", STR_ARG(text)); break;
    case TYPE_TIMESTAMP: buf_add_format(w->out, "TIMESTAMP '%.*s'", STR_ARG(text)); break;
    case TYPE_TIMESTAMP_NTZ: buf_add_format(w->out, "TIMESTAMP_NTZ '%.*s'", STR_ARG(text)); break;
    case TYPE_TIME: buf_add_format(w->out, "TIME '%.*s'", STR_ARG(text)); break;
    case TYPE_YEAR_MONTH_INTERVAL: add_months(w, literal); break;
    case TYPE_DAY_TIME_INTERVAL: add_day_time(w, literal); break;
    case TYPE_CALENDAR_INTERVAL: add_calendar(w, literal); break;
    default: buf_add_str(w->out, text); break;
    }
}

/* ---- types ---------------------------------------------------------------------------------- */

void pretty_add_type(const PrettyWriter *w, const Type *type)
{
    if (type == NULL) {
        buf_add_char(w->out, '?');
        return;
    }
    switch (type->kind) {
    case TYPE_CHAR:
    case TYPE_VARCHAR: buf_add_text(w->out, "STRING"); break;
    case TYPE_ARRAY:
        buf_add_text(w->out, "ARRAY<");
        pretty_add_type(w, type->element);
        buf_add_char(w->out, '>');
        break;
    case TYPE_MAP:
        buf_add_text(w->out, "MAP<");
        pretty_add_type(w, type->key);
        buf_add_text(w->out, ", ");
        pretty_add_type(w, type->element);
        buf_add_char(w->out, '>');
        break;
    case TYPE_STRUCT:
        buf_add_text(w->out, "STRUCT<");
        for (size_t i = 0; i < type->field_count; i++) {
            if (i > 0)
                buf_add_text(w->out, ", ");
            buf_add_str(w->out, type->fields[i].name);
            buf_add_text(w->out, ": ");
            pretty_add_type(w, type->fields[i].type);
            if (!type->fields[i].nullable)
                buf_add_text(w->out, " NOT NULL");
        }
        buf_add_char(w->out, '>');
        break;
    default: buf_add_str(w->out, str_upper(w->cx->arena, type_text(w->cx->arena, type))); break;
    }
}
