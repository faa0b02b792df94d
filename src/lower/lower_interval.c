/* lower_interval.c - interval literals (Spark's page "Literals", interval literals).
 *
 * Years and months become months, everything from weeks to nanoseconds becomes microseconds; only a
 * calendar interval (spark.sql.legacy.interval.enabled) keeps both and days apart.
 */
#include <stdlib.h>

#include "lower/internal.h"

enum { DAYS_PER_WEEK = 7 };

typedef struct IntervalSum {
    int64_t months;
    int64_t micros; /* without days */
    int64_t days;
    bool overflow;
    bool has_field[INTERVAL_SECOND + 1];
} IntervalSum;

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
    {"nanosecond", AST_UNIT_NANOSECOND},
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

static void add_scaled(IntervalSum *sum, int64_t *total, int64_t value, int64_t factor)
{
    int64_t product;
    if (__builtin_mul_overflow(value, factor, &product) ||
        __builtin_add_overflow(*total, product, total))
        sum->overflow = true;
}

/* Read [+-]digits[.digits]; the fraction counts millionths. */
static bool read_decimal(Str text, size_t *at, int64_t *whole, int64_t *millionths)
{
    bool negative = false, any = false;
    if (*at < text.n && (text.p[*at] == '-' || text.p[*at] == '+'))
        negative = text.p[(*at)++] == '-';
    while (*at < text.n && text.p[*at] == ' ')
        (*at)++;
    *whole = *millionths = 0;
    for (; *at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9'; (*at)++, any = true)
        if (__builtin_mul_overflow(*whole, 10, whole) ||
            __builtin_add_overflow(*whole, text.p[*at] - '0', whole))
            return false;
    if (*at < text.n && text.p[*at] == '.') {
        int64_t unit = 100000;
        for ((*at)++; *at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9';
             (*at)++, any = true) {
            *millionths += (text.p[*at] - '0') * unit;
            unit /= 10;
        }
    }
    if (negative) {
        *whole = -*whole;
        *millionths = -*millionths;
    }
    return any;
}

static bool add_unit(IntervalSum *sum, AstTimeUnit unit, int64_t whole, int64_t millionths)
{
    if (millionths != 0 && unit != AST_UNIT_SECOND)
        return false;
    switch (unit) {
    case AST_UNIT_YEAR:
        add_scaled(sum, &sum->months, whole, MONTHS_PER_YEAR);
        sum->has_field[INTERVAL_YEAR] = true;
        return true;
    case AST_UNIT_MONTH:
        add_scaled(sum, &sum->months, whole, 1);
        sum->has_field[INTERVAL_MONTH] = true;
        return true;
    case AST_UNIT_WEEK:
        add_scaled(sum, &sum->days, whole, DAYS_PER_WEEK);
        sum->has_field[INTERVAL_DAY] = true;
        return true;
    case AST_UNIT_DAY:
        add_scaled(sum, &sum->days, whole, 1);
        sum->has_field[INTERVAL_DAY] = true;
        return true;
    case AST_UNIT_HOUR:
        add_scaled(sum, &sum->micros, whole, MICROS_PER_HOUR);
        sum->has_field[INTERVAL_HOUR] = true;
        return true;
    case AST_UNIT_MINUTE:
        add_scaled(sum, &sum->micros, whole, MICROS_PER_MINUTE);
        sum->has_field[INTERVAL_MINUTE] = true;
        return true;
    case AST_UNIT_SECOND:
        add_scaled(sum, &sum->micros, whole, MICROS_PER_SECOND);
        add_scaled(sum, &sum->micros, millionths, 1);
        sum->has_field[INTERVAL_SECOND] = true;
        return true;
    case AST_UNIT_MILLISECOND:
        add_scaled(sum, &sum->micros, whole, 1000);
        sum->has_field[INTERVAL_SECOND] = true;
        return true;
    case AST_UNIT_MICROSECOND:
        add_scaled(sum, &sum->micros, whole, 1);
        sum->has_field[INTERVAL_SECOND] = true;
        return true;
    case AST_UNIT_NANOSECOND:
        add_scaled(sum, &sum->micros, whole / 1000, 1);
        sum->has_field[INTERVAL_SECOND] = true;
        return true;
    case AST_UNIT_NONE: break;
    }
    return false;
}

static PlanNode *bad_interval(Lowerer *lo, Span origin, const char *why)
{
    diag_emit(lo->cx->diags, PRS012, origin, "%s", why);
    PlanLiteral *literal = PLAN_NEW(lo->cx, Literal, LITERAL, origin);
    literal->node.type = type_simple(TYPE_VOID);
    return &literal->node;
}

/* The literal of a sum; `from` to `to` are the fields of its type when the source named them. */
static PlanNode *make_interval(Lowerer *lo, Span origin, const IntervalSum *sum)
{
    bool has_months = sum->has_field[INTERVAL_YEAR] || sum->has_field[INTERVAL_MONTH];
    bool has_time = false;
    IntervalField from = INTERVAL_SECOND, to = INTERVAL_YEAR;
    for (int field = INTERVAL_YEAR; field <= INTERVAL_SECOND; field++)
        if (sum->has_field[field]) {
            if ((IntervalField)field < from)
                from = (IntervalField)field;
            to = (IntervalField)field;
            has_time |= field > INTERVAL_MONTH;
        }
    if (sum->overflow)
        return bad_interval(lo, origin, "the interval is out of range");
    bool legacy = options_conf_bool(lo->cx->options, STR("spark.sql.legacy.interval.enabled"),
                                    false);
    if (has_months && has_time && !legacy)
        return bad_interval(lo, origin,
                            "an interval cannot mix years or months with days or times");
    PlanLiteral *literal = PLAN_NEW(lo->cx, Literal, LITERAL, origin);
    literal->months = sum->months;
    if (legacy) {
        literal->days = sum->days;
        literal->microseconds = sum->micros;
        literal->node.type = type_simple(TYPE_CALENDAR_INTERVAL);
        return &literal->node;
    }
    IntervalSum total = *sum;
    add_scaled(&total, &total.micros, total.days, MICROS_PER_DAY);
    if (total.overflow)
        return bad_interval(lo, origin, "the interval is out of range");
    literal->microseconds = total.micros;
    literal->node.type = type_interval(lo->cx->arena, from, to);
    return &literal->node;
}

PlanNode *lower_interval_text(Lowerer *lo, Span origin, Str text)
{
    IntervalSum sum = {0};
    text = str_trim(text);
    if (str_starts_with_nocase(text, STR("interval")))
        text = str_trim(str_slice(text, sizeof "interval" - 1, text.n));
    size_t at = 0;
    if (text.n == 0)
        return bad_interval(lo, origin, "the interval names no unit");
    while (at < text.n) {
        int64_t whole, millionths;
        if (!read_decimal(text, &at, &whole, &millionths))
            return bad_interval(lo, origin, "the interval needs pairs of a number and a unit");
        while (at < text.n && text.p[at] == ' ')
            at++;
        size_t start = at;
        while (at < text.n && text.p[at] != ' ')
            at++;
        if (!add_unit(&sum, find_unit(str_slice(text, start, at)), whole, millionths))
            return bad_interval(lo, origin, "the interval needs pairs of a number and a unit");
        while (at < text.n && text.p[at] == ' ')
            at++;
    }
    return make_interval(lo, origin, &sum);
}

/* 'y-m' and 'd h:m:s.f' with any run of neighbouring fields: INTERVAL '..' unit TO unit. */
static PlanNode *range_interval(Lowerer *lo, Span origin, Str text, IntervalField from,
                                IntervalField to, bool negated)
{
    static const AstTimeUnit units[] = {AST_UNIT_YEAR, AST_UNIT_MONTH,  AST_UNIT_DAY,
                                        AST_UNIT_HOUR, AST_UNIT_MINUTE, AST_UNIT_SECOND};
    bool same_family = (from <= INTERVAL_MONTH) == (to <= INTERVAL_MONTH);
    if (!same_family || from >= to)
        return bad_interval(lo, origin, "the units of the interval cannot form a range");
    IntervalSum sum = {0};
    text = str_trim(text);
    size_t at = 0;
    bool negative = negated;
    if (at < text.n && (text.p[at] == '-' || text.p[at] == '+'))
        negative = negative != (text.p[at++] == '-');
    for (int field = (int)from; field <= (int)to; field++) {
        int64_t whole, millionths;
        static const char separators[] = {0, '-', 0, ' ', ':', ':'};
        if (field != (int)from) {
            bool fits = at < text.n && (text.p[at] == separators[field] ||
                                        (separators[field] == ' ' && text.p[at] == 'T'));
            if (!fits)
                return bad_interval(lo, origin,
                                    "the text does not have the fields of the interval");
            at++;
        }
        if (at >= text.n || text.p[at] == '-' || text.p[at] == '+' ||
            !read_decimal(text, &at, &whole, &millionths))
            return bad_interval(lo, origin, "the text does not have the fields of the interval");
        if (!add_unit(&sum, units[field], negative ? -whole : whole,
                      negative ? -millionths : millionths))
            return bad_interval(lo, origin, "only seconds can have a fraction");
    }
    if (at != text.n)
        return bad_interval(lo, origin, "the text has more fields than the interval");
    return make_interval(lo, origin, &sum);
}

PlanNode *lower_interval_literal(Lowerer *lo, AstNode *node)
{
    const AstIntervalLiteral *interval = AST_AS(IntervalLiteral, INTERVAL_LITERAL, node);
    IntervalSum sum = {0};
    for (uint32_t i = 0; i < interval->units.count; i++) {
        const AstIntervalUnit *part = AST_AS(IntervalUnit, INTERVAL_UNIT, interval->units.items[i]);
        bool negative = interval->negative;
        AstNode *value = part->value;
        if (value->kind == AST_UNARY) {
            negative = negative != (((AstUnary *)value)->op == AST_MINUS);
            value = ((AstUnary *)value)->operand;
        }
        Str text = value->kind == AST_STRING_LITERAL
                       ? AST_AS(StringLiteral, STRING_LITERAL, value)->value
                       : AST_AS(NumberLiteral, NUMBER_LITERAL, value)->text;
        if (interval->to_unit != AST_UNIT_NONE)
            return range_interval(lo, node->span, text, lower_interval_field(part->unit),
                                  lower_interval_field(interval->to_unit), negative);
        text = str_trim(text);
        size_t at = 0;
        int64_t whole, millionths;
        if (!read_decimal(text, &at, &whole, &millionths) || at != text.n)
            return bad_interval(lo, part->node.span, "the interval's value is not a number");
        if (negative) {
            whole = -whole;
            millionths = -millionths;
        }
        if (!add_unit(&sum, part->unit, whole, millionths))
            return bad_interval(lo, part->node.span, "only seconds can have a fraction");
    }
    return make_interval(lo, node->span, &sum);
}
