/* lower_literal.c - literals to canonical values (Spark's page "Literals").
 *
 * What Spark's parser refuses never gets here. A literal that Snowflake cannot have is reported; the
 * plan then gets a NULL in its place, so that the rest of the statement is still looked at.
 */
#include <inttypes.h>
#include <string.h>

#include "core/template.h"
#include "lower/internal.h"
#include "parse/datetime_text.h"
#include "parse/parse.h"

static PlanLiteral *make_literal(Lowerer *lo, Span origin, const Type *type, Str text)
{
    PlanLiteral *literal = PLAN_NEW(lo->cx, Literal, LITERAL, origin);
    literal->node.type = type;
    literal->text = text;
    return literal;
}

static PlanNode *bad_literal(Lowerer *lo, DiagCode code, Span origin, const char *why)
{
    diag_emit(lo->cx->diags, code, origin, "%s", why);
    return &make_literal(lo, origin, type_simple(TYPE_VOID), STR_NONE)->node;
}

PlanNode *lower_string_literal(Lowerer *lo, Span origin, Str value)
{
    return &make_literal(lo, origin, type_simple(TYPE_STRING), value)->node;
}

/* ---- numbers ------------------------------------------------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

typedef struct Digits {
    Str sign;     /* "" or "-" */
    Str whole;    /* digits before the point, without leading zeros */
    Str fraction; /* digits after it */
    long exponent;
} Digits;

/* Take a number apart; suffix letters must have been cut off. */
static Digits split_number(Str text)
{
    Digits digits = {STR(""), STR(""), STR(""), 0};
    size_t i = 0;
    if (i < text.n && (text.p[i] == '-' || text.p[i] == '+')) {
        if (text.p[i] == '-')
            digits.sign = STR("-");
        i++;
    }
    while (i < text.n && text.p[i] == ' ')
        i++;
    size_t start = i;
    while (i < text.n && is_digit(text.p[i]))
        i++;
    while (start < i && text.p[start] == '0')
        start++;
    digits.whole = str_slice(text, start, i);
    if (i < text.n && text.p[i] == '.') {
        start = ++i;
        while (i < text.n && is_digit(text.p[i]))
            i++;
        digits.fraction = str_slice(text, start, i);
    }
    if (i < text.n && (text.p[i] == 'e' || text.p[i] == 'E')) {
        bool negative = false;
        i++;
        if (i < text.n && (text.p[i] == '-' || text.p[i] == '+'))
            negative = text.p[i++] == '-';
        for (; i < text.n && is_digit(text.p[i]) && digits.exponent < 100000; i++)
            digits.exponent = digits.exponent * 10 + (text.p[i] - '0');
        if (negative)
            digits.exponent = -digits.exponent;
    }
    return digits;
}

static Str strip_suffix(Str text, AstNumberForm form)
{
    switch (form) {
    case AST_NUMBER_INTEGER:
    case AST_NUMBER_DECIMAL:
    case AST_NUMBER_EXPONENT: return text;
    case AST_NUMBER_BIGDECIMAL: return str_slice(text, 0, text.n - 2);
    default: return str_slice(text, 0, text.n - 1);
    }
}

/* Whether whole digits, with a sign, are at most a bound given as digits for each sign. */
static bool fits(const Digits *digits, Str positive, Str negative)
{
    Str bound = digits->sign.n > 0 ? negative : positive;
    return digits->whole.n < bound.n ||
           (digits->whole.n == bound.n && str_compare(digits->whole, bound) <= 0);
}

static PlanNode *integer_literal(Lowerer *lo, AstNode *node, const Digits *digits, TypeKind kind)
{
    Str whole = digits->whole.n == 0 ? STR("0") : digits->whole;
    Str text = whole;
    if (digits->sign.n > 0 && digits->whole.n > 0)
        text = str_format(lo->cx->arena, "-%.*s", STR_ARG(whole));
    return &make_literal(lo, node->span, type_simple(kind), text)->node;
}

/* A decimal's type is that of java.math.BigDecimal: as many digits as written. */
static PlanNode *decimal_literal(Lowerer *lo, AstNode *node, Str written, Digits digits)
{
    Arena *arena = lo->cx->arena;
    /* Most are canonical as they stand: 12.50 */
    if (digits.whole.n > 0 && digits.fraction.n > 0 && digits.exponent == 0 &&
        written.n == digits.whole.n + 1 + digits.fraction.n &&
        written.n - 1 <= DECIMAL_PRECISION_MAX)
        return &make_literal(lo, node->span,
                             type_decimal(arena, (int)written.n - 1, (int)digits.fraction.n),
                             written)
                    ->node;
    Str all = str_format(arena, "%.*s%.*s", STR_ARG(digits.whole), STR_ARG(digits.fraction));
    long scale = (long)digits.fraction.n - digits.exponent;
    if (scale < 0 && scale >= -DECIMAL_PRECISION_MAX) {
        all = str_format(arena, "%.*s%0*d", STR_ARG(all), (int)-scale, 0);
        scale = 0;
    }
    while (all.n > 0 && all.p[0] == '0')
        all = str_slice(all, 1, all.n);
    long precision = (long)all.n > scale ? (long)all.n : scale;
    if (precision == 0)
        precision = 1;
    if (scale < 0 || precision > DECIMAL_PRECISION_MAX)
        return bad_literal(lo, CNV501, node->span,
                           "a decimal literal has at most 38 digits before and after the point");
    if (all.n <= (size_t)scale)
        all = str_format(arena, "%0*d%.*s", (int)(scale + 1 - (long)all.n), 0, STR_ARG(all));
    size_t point = all.n - (size_t)scale;
    Str text = scale == 0 ? str_format(arena, "%.*s%.*s", STR_ARG(digits.sign), STR_ARG(all))
                          : str_format(arena, "%.*s%.*s.%.*s", STR_ARG(digits.sign), (int)point,
                                       all.p, (int)scale, all.p + point);
    return &make_literal(lo, node->span, type_decimal(arena, (int)precision, (int)scale), text)
                ->node;
}

static PlanNode *floating_literal(Lowerer *lo, AstNode *node, Str text, TypeKind kind)
{
    return &make_literal(lo, node->span, type_simple(kind), text)->node;
}

PlanNode *lower_number_literal(Lowerer *lo, AstNode *node)
{
    const AstNumberLiteral *number = AST_AS(NumberLiteral, NUMBER_LITERAL, node);
    Str text = strip_suffix(number->text, number->form);
    Digits digits = split_number(text);
    switch (number->form) {
    case AST_NUMBER_INTEGER:
        if (fits(&digits, STR("2147483647"), STR("2147483648")))
            return integer_literal(lo, node, &digits, TYPE_INTEGER);
        if (fits(&digits, STR("9223372036854775807"), STR("9223372036854775808")))
            return integer_literal(lo, node, &digits, TYPE_LONG);
        return decimal_literal(lo, node, text, digits);
    case AST_NUMBER_TINYINT: return integer_literal(lo, node, &digits, TYPE_BYTE);
    case AST_NUMBER_SMALLINT: return integer_literal(lo, node, &digits, TYPE_SHORT);
    case AST_NUMBER_BIGINT: return integer_literal(lo, node, &digits, TYPE_LONG);
    case AST_NUMBER_EXPONENT:
        if (options_conf_bool(lo->cx->options,
                              STR("spark.sql.legacy.exponentLiteralAsDecimal.enabled"), false))
            return decimal_literal(lo, node, text, digits);
        return floating_literal(lo, node, text, TYPE_DOUBLE);
    case AST_NUMBER_FLOAT: return floating_literal(lo, node, text, TYPE_FLOAT);
    case AST_NUMBER_DOUBLE: return floating_literal(lo, node, text, TYPE_DOUBLE);
    case AST_NUMBER_DECIMAL:
    case AST_NUMBER_BIGDECIMAL: break;
    }
    return decimal_literal(lo, node, text, digits);
}

/* ---- dates and times ------------------------------------------------------------------------- */

/* Snowflake writes years of four digits. */
static bool is_in_range(const DateTimeFields *fields)
{
    return fields->has_date && fields->year >= 1 && fields->year <= 9999;
}

bool lower_parse_date(Arena *arena, Str text, Str *canonical)
{
    DateTimeFields fields;
    if (!datetime_read_date(text, &fields) || !is_in_range(&fields))
        return false;
    *canonical = str_format(arena, "%04ld-%02ld-%02ld", fields.year, fields.month, fields.day);
    return true;
}

/* hh:mm:ss[.ffffff]: microseconds, further digits are cut */
static Str time_text(Arena *arena, const DateTimeFields *fields)
{
    enum { DIGITS_MAX = 6 };
    Str fraction = fields->fraction;
    if (fraction.n > DIGITS_MAX)
        fraction.n = DIGITS_MAX;
    while (fraction.n > 0 && fraction.p[fraction.n - 1] == '0')
        fraction.n--;
    return str_format(arena, "%02ld:%02ld:%02ld%s%.*s", fields->hour, fields->minute,
                      fields->second, fraction.n > 0 ? "." : "", STR_ARG(fraction));
}

bool lower_parse_timestamp(Arena *arena, Str text, Str *canonical, bool *has_zone)
{
    DateTimeFields fields;
    *has_zone = false;
    if (!datetime_read_timestamp(text, false, &fields) || !is_in_range(&fields))
        return false;
    *has_zone = fields.zone.n > 0;
    *canonical = str_format(arena, "%04ld-%02ld-%02ld %.*s%s%.*s", fields.year, fields.month,
                            fields.day, STR_ARG(time_text(arena, &fields)), *has_zone ? " " : "",
                            STR_ARG(fields.zone));
    return true;
}

/* 'now', 'today' and so on in a typed literal stand for the time of the query. */
static PlanNode *special_date(Lowerer *lo, Span origin, Str text)
{
    text = str_trim(text);
    int days = 0;
    if (str_equal_nocase(text, STR("yesterday")))
        days = -1;
    else if (str_equal_nocase(text, STR("tomorrow")))
        days = 1;
    else if (!str_equal_nocase(text, STR("today")) && !str_equal_nocase(text, STR("now")))
        return NULL;
    PlanNode *today = lower_make_call(lo, origin, "current_date", NULL, NULL);
    if (days == 0)
        return today;
    PlanLiteral *step = make_literal(lo, origin, type_simple(TYPE_INTEGER),
                                     days < 0 ? STR("-1") : STR("1"));
    return lower_make_call(lo, origin, "date_add", today, &step->node);
}

static PlanNode *date_literal(Lowerer *lo, Span origin, Str text)
{
    Str canonical;
    if (str_equal_nocase(str_trim(text), STR("epoch")))
        text = STR("1970-01-01");
    PlanNode *special = special_date(lo, origin, text);
    if (special != NULL)
        return special;
    if (!lower_parse_date(lo->cx->arena, text, &canonical))
        return bad_literal(lo, CNV001, origin, "Snowflake has no form of this date");
    return &make_literal(lo, origin, type_simple(TYPE_DATE), canonical)->node;
}

static PlanNode *timestamp_literal(Lowerer *lo, Span origin, Str text, TypeKind kind)
{
    Str canonical;
    bool has_zone;
    if (str_equal_nocase(str_trim(text), STR("epoch")))
        text = STR("1970-01-01 00:00:00 UTC");
    if (!lower_parse_timestamp(lo->cx->arena, text, &canonical, &has_zone))
        return bad_literal(lo, CNV001, origin, "Snowflake has no form of this timestamp");
    if (has_zone && kind == TYPE_TIMESTAMP_NTZ)
        return bad_literal(lo, CNV001, origin,
                           "a zone in a timestamp without time zone is not converted yet");
    return &make_literal(lo, origin, type_simple(kind), canonical)->node;
}

static PlanNode *time_literal(Lowerer *lo, Span origin, Str text)
{
    DateTimeFields fields;
    if (!datetime_read_time(text, &fields))
        return bad_literal(lo, CNV001, origin, "this form of a time is not converted yet");
    return &make_literal(lo, origin, type_simple(TYPE_TIME), time_text(lo->cx->arena, &fields))
                ->node;
}

static PlanNode *binary_literal(Lowerer *lo, Span origin, Str text)
{
    /* An odd number of digits is read with a zero before the first. */
    Str hex = str_format(lo->cx->arena, "%s%.*s", text.n % 2 == 1 ? "0" : "", STR_ARG(text));
    return &make_literal(lo, origin, type_simple(TYPE_BINARY), str_upper(lo->cx->arena, hex))->node;
}

/* DATE '${day}': a cast of what the template makes. */
static PlanNode *template_literal(Lowerer *lo, const AstTypedLiteral *typed, Str name)
{
    PlanCast *cast = PLAN_NEW(lo->cx, Cast, CAST, typed->node.span);
    cast->expr = lower_string_literal(lo, typed->node.span, typed->value);
    cast->to_type = lower_type(lo->cx, parse_data_type(lo->cx, name));
    cast->eval_mode = PLAN_EVAL_UNSAID;
    return &cast->node;
}

static PlanNode *typed_literal(Lowerer *lo, AstNode *node)
{
    const AstTypedLiteral *typed = AST_AS(TypedLiteral, TYPED_LITERAL, node);
    Str name = ast_identifier_text(typed->type_name);
    if (template_is_in_string(typed->value))
        return template_literal(lo, typed, name);
    if (str_equal_nocase(name, STR("date")))
        return date_literal(lo, node->span, typed->value);
    if (str_equal_nocase(name, STR("timestamp_ltz")))
        return timestamp_literal(lo, node->span, typed->value, TYPE_TIMESTAMP);
    if (str_equal_nocase(name, STR("timestamp_ntz")))
        return timestamp_literal(lo, node->span, typed->value, TYPE_TIMESTAMP_NTZ);
    if (str_equal_nocase(name, STR("timestamp"))) {
        Str setting = options_conf(lo->cx->options, STR("spark.sql.timestampType"),
                                   STR("TIMESTAMP_LTZ"));
        Str canonical;
        bool has_zone = false;
        /* With TIMESTAMP_NTZ as the default a text that names a zone still gives an instant. */
        bool ntz = str_equal_nocase(setting, STR("TIMESTAMP_NTZ")) &&
                   lower_parse_timestamp(lo->cx->arena, typed->value, &canonical, &has_zone) &&
                   !has_zone;
        return timestamp_literal(lo, node->span, typed->value,
                                 ntz ? TYPE_TIMESTAMP_NTZ : TYPE_TIMESTAMP);
    }
    if (str_equal_nocase(name, STR("time")))
        return time_literal(lo, node->span, typed->value);
    if (str_equal_nocase(name, STR("interval")))
        return lower_interval_text(lo, node->span, typed->value);
    return binary_literal(lo, node->span, typed->value);
}

PlanNode *lower_literal(Lowerer *lo, AstNode *node)
{
    switch (node->kind) {
    case AST_NULL_LITERAL:
        return &make_literal(lo, node->span, type_simple(TYPE_VOID), STR_NONE)->node;
    case AST_BOOLEAN_LITERAL:
        return &make_literal(lo, node->span, type_simple(TYPE_BOOLEAN),
                             ((AstBooleanLiteral *)node)->value ? STR("true") : STR("false"))
                    ->node;
    case AST_NUMBER_LITERAL: return lower_number_literal(lo, node);
    case AST_STRING_LITERAL:
        return lower_string_literal(lo, node->span, ((AstStringLiteral *)node)->value);
    case AST_TYPED_LITERAL: return typed_literal(lo, node);
    default: return lower_interval_literal(lo, node);
    }
}
