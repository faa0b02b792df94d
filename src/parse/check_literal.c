/* check_literal.c - numbers within the range of their type, texts of typed literals. */
#include "core/template.h"
#include "parse/check.h"
#include "parse/check_parts.h"
#include "parse/datetime_text.h"
#include "parse/interval_value.h"

/* A number as 0.digits * 10^point; digits start and end with no zero. */
typedef struct Magnitude {
    char digits[64]; /* further digits decide nothing */
    size_t count;
    long point;
} Magnitude;

enum { EXPONENT_MAX = 1000000 };

/* Take a number apart, without its sign. */
static void read_magnitude(Str text, Magnitude *magnitude)
{
    bool fraction = false;
    *magnitude = (Magnitude){.count = 0};
    size_t i = 0;
    while (i < text.n && (text.p[i] == '-' || text.p[i] == '+' || text.p[i] == ' '))
        i++;
    for (; i < text.n && (text.p[i] == '.' || (text.p[i] >= '0' && text.p[i] <= '9')); i++) {
        if (text.p[i] == '.') {
            fraction = true;
            continue;
        }
        bool leading = magnitude->count == 0 && text.p[i] == '0';
        if (!leading && magnitude->count < sizeof magnitude->digits)
            magnitude->digits[magnitude->count++] = text.p[i];
        magnitude->point += leading ? -(long)fraction : !fraction;
    }
    if (i < text.n && (text.p[i] == 'e' || text.p[i] == 'E')) {
        long exponent = 0;
        bool negative = ++i < text.n && text.p[i] == '-';
        i += i < text.n && (text.p[i] == '-' || text.p[i] == '+');
        for (; i < text.n && text.p[i] >= '0' && text.p[i] <= '9' && exponent < EXPONENT_MAX; i++)
            exponent = exponent * 10 + (text.p[i] - '0');
        magnitude->point += negative ? -exponent : exponent;
    }
    while (magnitude->count > 0 && magnitude->digits[magnitude->count - 1] == '0')
        magnitude->count--;
}

/* Whether the absolute value of a number is at most that of another. */
static bool is_within(Str text, const char *bound)
{
    Magnitude a, b;
    read_magnitude(text, &a);
    read_magnitude(str_from(bound), &b);
    if (a.count == 0 || a.point != b.point)
        return a.count == 0 || a.point < b.point;
    return str_compare((Str){a.digits, a.count}, (Str){b.digits, b.count}) <= 0;
}

typedef struct Range {
    const char *type;
    const char *positive;
    const char *negative;
} Range;

/* As Spark compares: the largest float is that of its double. */
static const Range ranges[] = {
    [AST_NUMBER_TINYINT] = {"TINYINT", "127", "128"},
    [AST_NUMBER_SMALLINT] = {"SMALLINT", "32767", "32768"},
    [AST_NUMBER_BIGINT] = {"BIGINT", "9223372036854775807", "9223372036854775808"},
    [AST_NUMBER_FLOAT] = {"FLOAT", "3.4028234663852886E38", "3.4028234663852886E38"},
    [AST_NUMBER_DOUBLE] = {"DOUBLE", "1.7976931348623157E308", "1.7976931348623157E308"},
    [AST_NUMBER_EXPONENT] = {"DOUBLE", "1.7976931348623157E308", "1.7976931348623157E308"},
    [AST_NUMBER_BIGDECIMAL] = {NULL, NULL, NULL},
};

enum { DECIMAL_DIGITS_MAX = 38 };

/* Whether a number has a DECIMAL type: at most 38 digits before and after the point. */
static bool is_decimal(Str text)
{
    size_t digits = 0;
    bool fraction = false;
    long whole = 0, scale = 0, exponent = 0;
    size_t i = 0;
    for (; i < text.n && text.p[i] != 'e' && text.p[i] != 'E'; i++) {
        if (text.p[i] == '.') {
            fraction = true;
        } else if (text.p[i] >= '0' && text.p[i] <= '9') {
            if (digits > 0 || text.p[i] != '0')
                digits++;
            scale += fraction;
        }
    }
    bool negative = false;
    for (i += i < text.n; i < text.n && exponent < EXPONENT_MAX; i++) {
        if (text.p[i] == '-')
            negative = true;
        else if (text.p[i] >= '0' && text.p[i] <= '9')
            exponent = exponent * 10 + (text.p[i] - '0');
    }
    scale += negative ? exponent : -exponent;
    whole = (long)digits - scale;
    if (digits == 0)
        whole = scale < 0 ? -scale : 0;
    return (whole > 0 ? whole : 0) + (scale > 0 ? scale : 0) <= DECIMAL_DIGITS_MAX;
}

void check_number(ScContext *cx, const AstNode *node)
{
    const AstNumberLiteral *number = (const AstNumberLiteral *)node;
    bool as_decimal = number->form == AST_NUMBER_EXPONENT &&
                      options_conf_bool(cx->options,
                                        STR("spark.sql.legacy.exponentLiteralAsDecimal.enabled"),
                                        false);
    if (number->form == AST_NUMBER_BIGDECIMAL || as_decimal) {
        size_t suffix = as_decimal ? 0 : 2;
        if (!is_decimal(str_slice(number->text, 0, number->text.n - suffix)))
            diag_emit(cx->diags, PRS010, node->span,
                      "a decimal literal has at most 38 digits before and after the point");
        return;
    }
    if ((size_t)number->form >= sizeof ranges / sizeof *ranges)
        return;
    const Range *range = &ranges[number->form];
    if (range->type == NULL)
        return;
    bool negative = number->text.p[0] == '-';
    if (is_within(number->text, negative ? range->negative : range->positive))
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS010, node->span,
                                       "the number is out of the range of its type %s",
                                       range->type);
    diag_add_help(cx->diags, diagnostic, "%s goes from -%s to %s", range->type, range->negative,
                  range->positive);
}

/* ---- typed literals -------------------------------------------------------------------------- */

static bool is_hexadecimal(Str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return false;
    }
    return true;
}

static void refuse_text(ScContext *cx, const AstTypedLiteral *typed, const char *what,
                        const char *example)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS011, typed->node.span, "the text is not %s",
                                       what);
    diag_add_help(cx->diags, diagnostic, "write for example %s", example);
}

static void refuse_type(ScContext *cx, const AstTypedLiteral *typed, Str name)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS011, typed->node.span,
                                       "Spark has no literals of the type '%.*s'", STR_ARG(name));
    if (str_equal_nocase(name, STR("n")))
        diag_add_help(cx->diags, diagnostic, "write the string without %.*s", STR_ARG(name));
    else
        diag_add_help(cx->diags, diagnostic,
                      "for a column and a string write an operator between them, for a type "
                      "CAST('..' AS %.*s)",
                      STR_ARG(name));
}

void check_typed_literal(ScContext *cx, const AstNode *node)
{
    const AstTypedLiteral *typed = (const AstTypedLiteral *)node;
    const AstIdentifier *type = AST_AS(Identifier, IDENTIFIER, typed->type_name);
    Str name = type->text;
    bool is_time = str_equal_nocase(name, STR("date")) || str_starts_with_nocase(name, STR("time"));
    if (!type->quoted && is_time && template_is_in_string(typed->value))
        return;
    /* Spark looks the word up as it is written, backticks included. */
    if (type->quoted || type->clause) {
        refuse_type(cx, typed, name);
    } else if (str_equal_nocase(name, STR("date"))) {
        if (!datetime_is_date(typed->value))
            refuse_text(cx, typed, "a date", "DATE '2024-12-31'");
    } else if (str_equal_nocase(name, STR("timestamp")) ||
               str_equal_nocase(name, STR("timestamp_ltz")) ||
               str_equal_nocase(name, STR("timestamp_ntz"))) {
        Str setting = options_conf(cx->options, STR("spark.sql.timestampType"), STR(""));
        bool local = str_equal_nocase(name, STR("timestamp_ntz")) ||
                     (str_equal_nocase(name, STR("timestamp")) &&
                      str_equal_nocase(setting, STR("TIMESTAMP_NTZ")));
        if (!datetime_is_timestamp(typed->value, local))
            refuse_text(cx, typed, "a timestamp", "TIMESTAMP '2024-12-31 23:59:59'");
    } else if (str_equal_nocase(name, STR("time"))) {
        if (!check_since(cx, node->span, SPARK_4_1, "literals of the type TIME") &&
            !datetime_is_time(typed->value))
            refuse_text(cx, typed, "a time of day", "TIME '23:59:59'");
    } else if (str_equal_nocase(name, STR("interval"))) {
        IntervalValue value;
        interval_value_of_text(cx, node->span, typed->value, &value);
    } else if (str_equal_nocase(name, STR("x"))) {
        if (!is_hexadecimal(typed->value))
            refuse_text(cx, typed, "hexadecimal", "X'1F'");
    } else {
        refuse_type(cx, typed, name);
    }
}
