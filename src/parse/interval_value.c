/* interval_value.c - see interval_value.h (Spark's page "Literals", its IntervalUtils).
 *
 * Years and months become months, everything from weeks to microseconds becomes microseconds; only a
 * calendar interval keeps both and days apart.
 */
#include "parse/interval_value.h"

#include "util/time_units.h"

enum { DAYS_PER_WEEK = 7, FRACTION_DIGITS_MAX = 9 };

typedef struct Sum {
    int64_t months;
    int64_t days;
    int64_t micros; /* without days */
    bool overflow;
    bool has_unit[AST_UNIT_SECOND + 1];
} Sum;

typedef struct UnitWord {
    const char *name;
    AstTimeUnit unit;
} UnitWord;

static const UnitWord unit_words[] = {
    {"year", AST_UNIT_YEAR},
    {"month", AST_UNIT_MONTH},
    {"week", AST_UNIT_WEEK},
    {"day", AST_UNIT_DAY},
    {"hour", AST_UNIT_HOUR},
    {"minute", AST_UNIT_MINUTE},
    {"second", AST_UNIT_SECOND},
    {"millisecond", AST_UNIT_MILLISECOND},
    {"microsecond", AST_UNIT_MICROSECOND},
};

static AstTimeUnit find_unit(Str word)
{
    for (size_t i = 0; i < sizeof unit_words / sizeof unit_words[0]; i++) {
        Str name = str_from(unit_words[i].name);
        Str singular = word;
        if (word.n == name.n + 1 && (word.p[word.n - 1] == 's' || word.p[word.n - 1] == 'S'))
            singular.n--;
        if (str_equal_nocase(singular, name))
            return unit_words[i].unit;
    }
    return AST_UNIT_NONE;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void skip_blanks(Str text, size_t *at)
{
    while (*at < text.n && is_blank(text.p[*at]))
        (*at)++;
}

/* Read a sign, if there is one; gives whether it is a minus. */
static bool read_sign(Str text, size_t *at)
{
    if (*at == text.n || (text.p[*at] != '-' && text.p[*at] != '+'))
        return false;
    return text.p[(*at)++] == '-';
}

typedef struct Decimal {
    int64_t whole;
    int64_t millionths; /* the fraction; further digits are cut */
    bool fraction;      /* a point was written */
} Decimal;

/* Read digits[.digits]. */
static bool read_decimal(Str text, size_t *at, Decimal *decimal)
{
    bool any = false;
    *decimal = (Decimal){0};
    for (; *at < text.n && is_digit(text.p[*at]); (*at)++, any = true)
        if (__builtin_mul_overflow(decimal->whole, 10, &decimal->whole) ||
            __builtin_add_overflow(decimal->whole, text.p[*at] - '0', &decimal->whole))
            return false;
    if (*at < text.n && text.p[*at] == '.') {
        int64_t unit = MICROS_PER_SECOND / 10;
        size_t start = ++*at;
        decimal->fraction = true;
        for (; *at < text.n && is_digit(text.p[*at]); (*at)++, any = true) {
            decimal->millionths += (text.p[*at] - '0') * unit;
            unit /= 10;
        }
        if (*at - start > FRACTION_DIGITS_MAX)
            return false;
    }
    return any;
}

static void add_scaled(Sum *sum, int64_t *total, int64_t value, int64_t factor)
{
    int64_t product;
    if (__builtin_mul_overflow(value, factor, &product) ||
        __builtin_add_overflow(*total, product, total))
        sum->overflow = true;
}

/* Spark counts months and days in 32 bits. */
static void add_small(Sum *sum, int64_t *total, int64_t value, int64_t factor)
{
    add_scaled(sum, total, value, factor);
    if (*total > INT32_MAX || *total < INT32_MIN)
        sum->overflow = true;
}

static bool add_unit(Sum *sum, AstTimeUnit unit, const Decimal *decimal, bool negative)
{
    AstTimeUnit field = unit;
    int64_t whole = negative ? -decimal->whole : decimal->whole;
    int64_t millionths = negative ? -decimal->millionths : decimal->millionths;
    switch (unit) {
    case AST_UNIT_YEAR: add_small(sum, &sum->months, whole, MONTHS_PER_YEAR); break;
    case AST_UNIT_MONTH: add_small(sum, &sum->months, whole, 1); break;
    case AST_UNIT_WEEK:
        add_small(sum, &sum->days, whole, DAYS_PER_WEEK);
        field = AST_UNIT_DAY;
        break;
    case AST_UNIT_DAY: add_small(sum, &sum->days, whole, 1); break;
    case AST_UNIT_HOUR: add_scaled(sum, &sum->micros, whole, MICROS_PER_HOUR); break;
    case AST_UNIT_MINUTE: add_scaled(sum, &sum->micros, whole, MICROS_PER_MINUTE); break;
    case AST_UNIT_SECOND:
        add_scaled(sum, &sum->micros, whole, MICROS_PER_SECOND);
        add_scaled(sum, &sum->micros, millionths, 1);
        break;
    case AST_UNIT_MILLISECOND:
        add_scaled(sum, &sum->micros, whole, MICROS_PER_SECOND / 1000);
        field = AST_UNIT_SECOND;
        break;
    case AST_UNIT_MICROSECOND:
        add_scaled(sum, &sum->micros, whole, 1);
        field = AST_UNIT_SECOND;
        break;
    default: return false;
    }
    sum->has_unit[field] = true;
    return !decimal->fraction || unit == AST_UNIT_SECOND;
}

static bool refuse(ScContext *cx, Span span, const char *why)
{
    diag_emit(cx->diags, PRS012, span, "%s", why);
    return false;
}

/* The value of a sum whose units are all known. */
static bool finish(ScContext *cx, Span span, Sum *sum, IntervalValue *value)
{
    bool has_months = sum->has_unit[AST_UNIT_YEAR] || sum->has_unit[AST_UNIT_MONTH];
    bool has_time = false;
    *value = (IntervalValue){.from = AST_UNIT_NONE, .to = AST_UNIT_NONE};
    for (int unit = AST_UNIT_YEAR; unit <= AST_UNIT_SECOND; unit++)
        if (sum->has_unit[unit]) {
            if (value->from == AST_UNIT_NONE)
                value->from = (AstTimeUnit)unit;
            value->to = (AstTimeUnit)unit;
            has_time |= unit > AST_UNIT_MONTH;
        }
    value->calendar = options_conf_bool(cx->options, STR("spark.sql.legacy.interval.enabled"),
                                        false);
    if (has_months && has_time && !value->calendar) {
        Diagnostic *diagnostic = diag_emit(
            cx->diags, PRS012, span, "an interval cannot mix years or months with days or times");
        diag_add_help(
            cx->diags, diagnostic,
            "add two intervals one after the other: d + INTERVAL 1 MONTH + INTERVAL 3 DAYS");
        return false;
    }
    value->months = sum->months;
    if (value->calendar)
        value->days = sum->days;
    else
        add_scaled(sum, &sum->micros, sum->days, MICROS_PER_DAY);
    value->microseconds = sum->micros;
    return sum->overflow ? refuse(cx, span, "the interval is out of range") : true;
}

bool interval_value_of_text(ScContext *cx, Span span, Str text, IntervalValue *value)
{
    Sum sum = {0};
    size_t at = 0;
    skip_blanks(text, &at);
    static const Str prefix = {"interval", sizeof "interval" - 1};
    if (str_starts_with_nocase(str_slice(text, at, text.n), prefix)) {
        at += prefix.n;
        if (at == text.n || !is_blank(text.p[at]))
            return refuse(cx, span, "the interval needs pairs of a number and a unit");
        skip_blanks(text, &at);
    }
    if (at == text.n)
        return refuse(cx, span, "the interval names no unit");
    while (at < text.n) {
        Decimal decimal;
        bool negative = read_sign(text, &at);
        skip_blanks(text, &at);
        if (!read_decimal(text, &at, &decimal) || at == text.n || !is_blank(text.p[at]))
            return refuse(cx, span, "the interval needs pairs of a number and a unit");
        skip_blanks(text, &at);
        size_t start = at;
        while (at < text.n && !is_blank(text.p[at]))
            at++;
        if (!add_unit(&sum, find_unit(str_slice(text, start, at)), &decimal, negative))
            return refuse(cx, span, "the interval needs pairs of a number and a unit");
        skip_blanks(text, &at);
    }
    return finish(cx, span, &sum, value);
}

/* ---- INTERVAL '..' unit TO unit -------------------------------------------------------------- */

typedef struct Field {
    AstTimeUnit unit;
    const char *name;
    char separator; /* before it */
    int64_t most;   /* of its value, where it is not the first field */
} Field;

static const Field fields[] = {
    {AST_UNIT_YEAR, "years", 0, 0},        {AST_UNIT_MONTH, "months", '-', 11},
    {AST_UNIT_DAY, "days", 0, 0},          {AST_UNIT_HOUR, "hours", ' ', 23},
    {AST_UNIT_MINUTE, "minutes", ':', 59}, {AST_UNIT_SECOND, "seconds", ':', 59},
};

enum { FIELD_COUNT = sizeof fields / sizeof fields[0] };

static int find_field(AstTimeUnit unit)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (fields[i].unit == unit)
            return i;
    return -1;
}

static bool read_range(ScContext *cx, Span span, Str text, int from, int to, bool negative,
                       Sum *sum)
{
    size_t at = 0;
    text = str_trim(text);
    negative = negative != read_sign(text, &at);
    for (int i = from; i <= to; i++) {
        Decimal decimal;
        if (i != from && (at == text.n || text.p[at++] != fields[i].separator))
            return refuse(cx, span, "the text does not have the fields of the interval");
        if (at == text.n || !is_digit(text.p[at]) || !read_decimal(text, &at, &decimal))
            return refuse(cx, span, "the text does not have the fields of the interval");
        if (i != from && decimal.whole > fields[i].most) {
            diag_emit(cx->diags, PRS012, span, "the %s of the interval go from 0 to %d",
                      fields[i].name, (int)fields[i].most);
            return false;
        }
        if (!add_unit(sum, fields[i].unit, &decimal, negative))
            return refuse(cx, span, "only seconds can have a fraction");
    }
    if (at != text.n)
        return refuse(cx, span, "the text has more fields than the interval");
    return true;
}

static bool range_value(ScContext *cx, Span span, const AstIntervalUnit *unit, AstTimeUnit last,
                        Str text, bool negative, IntervalValue *value)
{
    Sum sum = {0};
    int from = find_field(unit->unit), to = find_field(last);
    bool months = unit->unit == AST_UNIT_YEAR;
    if (from < 0 || to < 0 || from >= to || months != (last == AST_UNIT_MONTH))
        return refuse(cx, span, "the units of the interval cannot form a range");
    return read_range(cx, span, text, from, to, negative, &sum) && finish(cx, span, &sum, value);
}

/* ---- literals -------------------------------------------------------------------------------- */

/* The text of a unit's value; *negative is turned by a sign before it. */
static Str value_text(AstNode *value, bool *negative)
{
    if (value->kind == AST_UNARY) {
        *negative = *negative != (((AstUnary *)value)->op == AST_MINUS);
        value = ((AstUnary *)value)->operand;
    }
    return value->kind == AST_STRING_LITERAL ? AST_AS(StringLiteral, STRING_LITERAL, value)->value
                                             : AST_AS(NumberLiteral, NUMBER_LITERAL, value)->text;
}

bool interval_value_of_literal(ScContext *cx, const AstNode *literal, IntervalValue *value)
{
    const AstIntervalLiteral *interval = (const AstIntervalLiteral *)ast_check_kind_const(
        literal, AST_INTERVAL_LITERAL);
    Sum sum = {0};
    for (uint32_t i = 0; i < interval->units.count; i++) {
        const AstIntervalUnit *unit = AST_AS(IntervalUnit, INTERVAL_UNIT, interval->units.items[i]);
        bool negative = interval->negative;
        Str text = value_text(unit->value, &negative);
        Span place = unit->node.span;
        if (interval->to_unit != AST_UNIT_NONE)
            return range_value(cx, literal->span, unit, interval->to_unit, text, negative, value);
        Decimal decimal;
        size_t at = 0;
        skip_blanks(text, &at);
        negative = negative != read_sign(text, &at);
        skip_blanks(text, &at);
        bool readable = read_decimal(text, &at, &decimal);
        skip_blanks(text, &at);
        if (!readable || at != text.n)
            return refuse(cx, place, "the interval's value is not a number");
        if (unit->unit == AST_UNIT_NANOSECOND)
            return refuse(cx, place, "Spark's intervals have no nanoseconds");
        if (!add_unit(&sum, unit->unit, &decimal, negative))
            return refuse(cx, place, "only seconds can have a fraction");
    }
    return finish(cx, literal->span, &sum, value);
}
