/* casts.c - CAST and TRY_CAST with Spark's values, and the casts that Spark adds by itself.
 *
 * Facts: Spark's pages "Casting" (ANSI compliance) and "Data type conversion"; Snowflake's page
 * "Data type conversion". Snowflake rounds numbers to integers where Spark cuts, prints dates by
 * session parameters, and its TRY_CAST takes text only.
 */
#include "lower/lower.h"
#include "map/sf_type.h"
#include "rewrite/nested.h"

static PlanNode *refuse(Rewriter *rw, Span origin, const Type *from, const Type *to)
{
    Arena *arena = rw->cx->arena;
    diag_emit(rw->cx->diags, CNV001, origin, "a cast from %.*s to %.*s is not converted yet",
              STR_ARG(type_text(arena, from)), STR_ARG(type_text(arena, to)));
    return sf_null(rw);
}

static PlanNode *plain_cast(Rewriter *rw, PlanNode *value, const Type *to, bool is_try)
{
    PlanNode *cast = sf_cast(rw, value, map_snowflake_type(rw->cx->arena, to));
    ((PlanTargetCast *)cast)->is_try = is_try;
    return cast;
}

/* A literal of a date or time type. */
static PlanNode *instant_literal(Rewriter *rw, Span origin, TypeKind kind, Str canonical)
{
    PlanLiteral *literal = PLAN_NEW(rw->cx, Literal, LITERAL, origin);
    literal->node.type = type_simple(kind);
    literal->text = canonical;
    return &literal->node;
}

/* A constant text is read here, by Spark's rules; NULL when Spark would refuse it. */
static PlanNode *constant_instant(Rewriter *rw, Span origin, Str text, const Type *to)
{
    Str canonical;
    bool has_zone = false;
    if (type_is(to, TYPE_DATE)) {
        if (!lower_parse_date(rw->cx->arena, text, &canonical))
            return NULL;
    } else if (!lower_parse_timestamp(rw->cx->arena, text, &canonical, &has_zone)) {
        return NULL;
    }
    if (has_zone && type_is(to, TYPE_TIMESTAMP_NTZ))
        return NULL;
    return instant_literal(rw, origin, to->kind, canonical);
}

/* Spark writes a whole number as 1.0, and from ten million on, or below a thousandth, with an exponent. */
static PlanNode *fractional_text(Rewriter *rw, Span origin, PlanNode *value)
{
    rewrite_doubt(rw, FDM103, origin,
                  "the text of a floating-point number has an exponent in Spark from 1.0E7 on and "
                  "below 1.0E-3, where Snowflake may write digits");
    PlanNode *text = sf_cast(rw, value, STR("VARCHAR"));
    text = sf_call3(rw, origin, "REGEXP_REPLACE", text, sf_string(rw, STR("^(-?[0-9]{1,7})$")),
                    sf_string(rw, STR("\\1.0")));
    return sf_call3(rw, origin, "REPLACE", text, sf_string(rw, STR("inf")),
                    sf_string(rw, STR("Infinity")));
}

static PlanNode *to_text(Rewriter *rw, Span origin, PlanNode *value, const Type *to)
{
    const Type *from = value->type;
    if (from == NULL) {
        rewrite_type_doubt(
            rw, FDM001, origin,
            "the type of what is cast to text is not known: Spark and Snowflake print "
            "dates, times and floating-point numbers differently");
        return plain_cast(rw, value, to, false);
    }
    switch (from->kind) {
    case TYPE_STRING:
    case TYPE_CHAR:
    case TYPE_VARCHAR: return type_is(to, TYPE_STRING) ? value : plain_cast(rw, value, to, false);
    case TYPE_VOID:
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
    case TYPE_SHORT:
    case TYPE_INTEGER:
    case TYPE_LONG:
    case TYPE_DECIMAL: return plain_cast(rw, value, to, false);
    case TYPE_FLOAT:
        rewrite_doubt(rw, FDM501, origin,
                      "FLOAT has 32 bits in Spark and 64 in Snowflake: its text may have more "
                      "digits");
        return fractional_text(rw, origin, value);
    case TYPE_DOUBLE: return fractional_text(rw, origin, value);
    case TYPE_DATE: return sf_call2(rw, origin, "TO_CHAR", value, sf_string(rw, STR("YYYY-MM-DD")));
    case TYPE_BINARY: return sf_call2(rw, origin, "TO_VARCHAR", value, sf_string(rw, STR("UTF-8")));
    case TYPE_TIMESTAMP:
    case TYPE_TIMESTAMP_NTZ: {
        /* Spark prints the fraction of a second without trailing zeros. */
        PlanNode *text = sf_call2(rw, origin, "TO_CHAR", value,
                                  sf_string(rw, STR("YYYY-MM-DD HH24:MI:SS.FF6")));
        text = sf_call2(rw, origin, "RTRIM", text, sf_string(rw, STR("0")));
        return sf_call2(rw, origin, "RTRIM", text, sf_string(rw, STR(".")));
    }
    case TYPE_ARRAY:
    case TYPE_MAP:
    case TYPE_STRUCT: return nested_text(rw, origin, value);
    default: return refuse(rw, origin, from, to);
    }
}

/* A number written as text, in the spelling that Snowflake takes as a number. */
static PlanNode *constant_number(Rewriter *rw, Str text, const Type *to)
{
    text = str_trim(text);
    size_t digits = 0, points = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] >= '0' && text.p[i] <= '9')
            digits++;
        else if (text.p[i] == '.' && !type_is_integral(to))
            points++;
        else if (i != 0 || text.p[i] != '-')
            return NULL;
    }
    if (digits == 0 || digits > DECIMAL_PRECISION_MAX || points > 1 || text.p[0] == '.' ||
        text.p[text.n - 1] == '.')
        return NULL;
    PlanLiteral *literal = PLAN_NEW(rw->cx, Literal, LITERAL, ((Span){0, 0}));
    literal->node.type = points > 0 ? type_simple(TYPE_DECIMAL) : to;
    literal->text = text;
    return &literal->node;
}

/* Whether digits with a sign are in the range of an integer type. */
static bool integer_fits(Str text, TypeKind kind)
{
    static const struct {
        const char *most, *least;
    } ranges[] = {
        [TYPE_BYTE] = {"127", "128"},
        [TYPE_SHORT] = {"32767", "32768"},
        [TYPE_INTEGER] = {"2147483647", "2147483648"},
        [TYPE_LONG] = {"9223372036854775807", "9223372036854775808"},
    };
    bool negative = text.p[0] == '-';
    Str digits = str_slice(text, negative, text.n);
    while (digits.n > 1 && digits.p[0] == '0')
        digits = str_slice(digits, 1, digits.n);
    Str bound = str_from(negative ? ranges[kind].least : ranges[kind].most);
    return digits.n < bound.n || (digits.n == bound.n && str_compare(digits, bound) <= 0);
}

enum { TEXT_FRACTION_DIGITS = 18 };

/* Without ANSI mode Spark cuts a fraction that the text has; with it, and in TRY_CAST, such a text is
 * no integer. Snowflake rounds it. */
static PlanNode *text_to_integer(Rewriter *rw, Span origin, PlanNode *value, const Type *to,
                                 bool is_try)
{
    Str text;
    if (constant_string(value, &text) && constant_number(rw, text, to) != NULL) {
        if (integer_fits(str_trim(text), to->kind))
            return plain_cast(rw, value, to, false);
        if (is_try || !options_ansi(rw->cx->options))
            return sf_null(rw);
    }
    if (!options_ansi(rw->cx->options) && !is_try) {
        PlanNode *number = sf_cast_decimal(rw, value, DECIMAL_PRECISION_MAX, TEXT_FRACTION_DIGITS);
        ((PlanTargetCast *)number)->is_try = true;
        return plain_cast(rw, sf_call1(rw, origin, "TRUNC", number), to, false);
    }
    rewrite_doubt(rw, FDM003, origin,
                  "a text with a fraction is no integer to Spark; Snowflake rounds it");
    return plain_cast(rw, value, to, is_try);
}

/* The time since midnight. */
static PlanNode *time_of_day(Rewriter *rw, Span origin, const char *unit, PlanNode *time)
{
    return sf_call3(rw, origin, "DATEDIFF", sf_word(rw, unit),
                    sf_call1(rw, origin, "TO_TIME", sf_string(rw, STR("00:00:00"))), time);
}

static PlanNode *to_integer(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try)
{
    const Type *from = value->type;
    if (from == NULL) {
        rewrite_type_doubt(rw, FDM001, origin,
                           "the type of what is cast to an integer is not known: Snowflake rounds "
                           "fractions, Spark cuts them");
        return plain_cast(rw, value, to, false);
    }
    if (type_is_text(from))
        return text_to_integer(rw, origin, value, to, is_try);
    if (type_is_integral(from) || type_is(from, TYPE_BOOLEAN) || type_is(from, TYPE_VOID))
        return plain_cast(rw, value, to, false);
    if (type_is(from, TYPE_FLOAT))
        rewrite_doubt(rw, FDM501, origin,
                      "FLOAT has 32 bits in Spark and 64 in Snowflake: big numbers are rounded "
                      "there");
    if (type_is(from, TYPE_DECIMAL) || type_is_fractional(from))
        return plain_cast(rw, sf_call1(rw, origin, "TRUNC", value), to, false);
    if (type_is(from, TYPE_TIMESTAMP))
        return sf_call2(rw, origin, "DATE_PART", sf_word(rw, "EPOCH_SECOND"), value);
    if (type_is(from, TYPE_TIME) && (type_is(to, TYPE_INTEGER) || type_is(to, TYPE_LONG)))
        return time_of_day(rw, origin, "second", value);
    return refuse(rw, origin, from, to);
}

static PlanNode *to_number(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try)
{
    const Type *from = value->type;
    if (type_is(from, TYPE_TIME) && type_is(to, TYPE_DECIMAL))
        return plain_cast(rw,
                          sf_operator2(rw, origin, SF_DIVIDE,
                                       time_of_day(rw, origin, "microsecond", value),
                                       sf_integer(rw, MICROS_PER_SECOND)),
                          to, false);
    if (type_is_datetime(from) || type_is_interval(from) || type_is(from, TYPE_BINARY))
        return refuse(rw, origin, from, to);
    bool lenient = type_is_text(from) && (is_try || !options_ansi(rw->cx->options));
    return plain_cast(rw, value, to, lenient);
}

void rewrite_doubt_text_as_time(Rewriter *rw, Span place)
{
    rewrite_doubt(
        rw, FDM004, place,
        "a text read as a date or time: Snowflake also takes forms that Spark refuses, as "
        "01/31/2020, and digits as seconds");
}

static PlanNode *to_instant(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try)
{
    const Type *from = value->type;
    Str text;
    if (constant_string(value, &text)) {
        PlanNode *literal = constant_instant(rw, origin, text, to);
        if (literal != NULL)
            return literal;
    }
    if (from == NULL) {
        rewrite_type_doubt(
            rw, FDM001, origin,
            "the type of what is cast to a date or time is not known: texts that are "
            "not in ISO form may be read differently");
        return plain_cast(rw, value, to, false);
    }
    if (type_is_text(from)) {
        rewrite_doubt_text_as_time(rw, origin);
        return plain_cast(rw, value, to, is_try || !options_ansi(rw->cx->options));
    }
    if (type_is_datetime(from) || type_is(from, TYPE_VOID))
        return plain_cast(rw, value, to, false);
    if (type_is_integral(from) && type_is(to, TYPE_TIMESTAMP))
        return sf_call2(rw, origin, "TO_TIMESTAMP_LTZ", value, sf_integer(rw, 0));
    return refuse(rw, origin, from, to);
}

static PlanNode *to_boolean(Rewriter *rw, Span origin, PlanNode *value, const Type *to)
{
    const Type *from = value->type;
    if (type_is_text(from)) {
        /* Snowflake also takes "on" and "off", which Spark refuses. */
        rewrite_doubt(rw, FDM103, origin,
                      "a text cast to BOOLEAN: Snowflake also takes 'on' and 'off'");
        return plain_cast(rw, value, to, !options_ansi(rw->cx->options));
    }
    if (from == NULL || type_is_numeric(from) || type_is(from, TYPE_VOID))
        return plain_cast(rw, value, to, false);
    return refuse(rw, origin, from, to);
}

PlanNode *rewrite_cast_value(Rewriter *rw, Span origin, PlanNode *value, const Type *to,
                             bool is_try)
{
    if (type_equal(value->type, to))
        return value;
    if (map_snowflake_type(rw->cx->arena, to).n == 0)
        return refuse(rw, origin, value->type, to);
    PlanNode *node = NULL;
    switch (to->kind) {
    case TYPE_STRING:
    case TYPE_CHAR:
    case TYPE_VARCHAR: node = to_text(rw, origin, value, to); break;
    case TYPE_BYTE:
    case TYPE_SHORT:
    case TYPE_INTEGER:
    case TYPE_LONG: node = to_integer(rw, origin, value, to, is_try); break;
    case TYPE_FLOAT:
    case TYPE_DOUBLE:
    case TYPE_DECIMAL: node = to_number(rw, origin, value, to, is_try); break;
    case TYPE_DATE:
    case TYPE_TIMESTAMP:
    case TYPE_TIMESTAMP_NTZ: node = to_instant(rw, origin, value, to, is_try); break;
    case TYPE_BOOLEAN: node = to_boolean(rw, origin, value, to); break;
    case TYPE_BINARY:
        node = type_is_text(value->type)
                   ? sf_call2(rw, origin, "TO_BINARY", value, sf_string(rw, STR("UTF-8")))
                   : refuse(rw, origin, value->type, to);
        break;
    case TYPE_ARRAY:
    case TYPE_MAP:
    case TYPE_STRUCT: node = nested_cast(rw, origin, value, to, is_try); break;
    case TYPE_VARIANT: node = nested_as_variant(rw, value); break;
    default: break;
    }
    if (node == NULL)
        node = refuse(rw, origin, value->type, to);
    node->type = to;
    node->nullable = value->nullable || is_try;
    return node;
}

PlanNode *rewrite_coerce(Rewriter *rw, PlanNode *value, const Type *to)
{
    const Type *from = value->type;
    Str text;
    if (from == NULL || to == NULL || type_equal(from, to) || type_is(from, TYPE_VOID))
        return value;
    if (type_is_numeric(from) && type_is_numeric(to))
        return value;
    if (type_is_text(from) && type_is_text(to))
        return value;
    if (type_is_datetime(from) && type_is_datetime(to))
        return value;
    if (type_is_numeric(to) && !type_is_fractional(to) && constant_string(value, &text)) {
        PlanNode *number = constant_number(rw, text, to);
        if (number != NULL) {
            number->origin = value->origin;
            return number;
        }
    }
    return rewrite_cast_value(rw, value->origin, value, to, false);
}
