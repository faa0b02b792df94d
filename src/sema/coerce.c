/* coerce.c - Catalyst's type coercion: least common types and the types of decimal arithmetic.
 *
 * Follows Spark's TypeCoercion (ANSI mode off), AnsiTypeCoercion (on) and DecimalPrecision; facts
 * only about types, nothing here looks at a plan but for integer literals next to decimals.
 */
#include "sema/analyzer.h"

typedef enum Widening {
    WIDEN_TIGHT,        /* no loss, no text: operands of operators */
    WIDEN_ALL,          /* branches of CASE, set operations, .. */
    WIDEN_WITHOUT_TEXT, /* greatest, least */
} Widening;

enum { MINIMUM_ADJUSTED_SCALE = 6 };

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

static int max_int(int a, int b)
{
    return a > b ? a : b;
}

/* ---- decimals ------------------------------------------------------------------------------ */

const Type *bounded_decimal(Arena *arena, int precision, int scale)
{
    return type_decimal(arena, min_int(precision, DECIMAL_PRECISION_MAX),
                        min_int(scale, DECIMAL_PRECISION_MAX));
}

/* Too many digits: drop from the fraction, but keep six of it (DecimalType.adjustPrecisionScale). */
static const Type *adjusted_decimal(Arena *arena, int precision, int scale)
{
    if (precision <= DECIMAL_PRECISION_MAX)
        return type_decimal(arena, precision, scale);
    int whole = precision - scale;
    int least = min_int(scale, MINIMUM_ADJUSTED_SCALE);
    return type_decimal(arena, DECIMAL_PRECISION_MAX,
                        max_int(DECIMAL_PRECISION_MAX - whole, least));
}

static const Type *divided_without_loss(Arena *arena, const Type *a, const Type *b)
{
    int whole = min_int(DECIMAL_PRECISION_MAX, a->precision - a->scale + b->scale);
    int fraction = min_int(DECIMAL_PRECISION_MAX,
                           max_int(MINIMUM_ADJUSTED_SCALE, a->scale + b->precision + 1));
    int excess = whole + fraction - DECIMAL_PRECISION_MAX;
    if (excess > 0) {
        fraction -= excess / 2 + 1;
        whole = DECIMAL_PRECISION_MAX - fraction;
    }
    return bounded_decimal(arena, whole + fraction, fraction);
}

const Type *sema_decimal_result(ScContext *cx, char op, const Type *a, const Type *b)
{
    if (!type_is(a, TYPE_DECIMAL) || !type_is(b, TYPE_DECIMAL))
        return NULL;
    bool loss = options_conf_bool(cx->options,
                                  STR("spark.sql.decimalOperations.allowPrecisionLoss"), true);
    int whole_a = a->precision - a->scale, whole_b = b->precision - b->scale;
    int precision, scale;
    switch (op) {
    case '+':
    case '-':
        scale = max_int(a->scale, b->scale);
        precision = max_int(whole_a, whole_b) + scale + 1;
        break;
    case '*':
        scale = a->scale + b->scale;
        precision = a->precision + b->precision + 1;
        break;
    case '/':
        if (!loss)
            return divided_without_loss(cx->arena, a, b);
        scale = max_int(MINIMUM_ADJUSTED_SCALE, a->scale + b->precision + 1);
        precision = whole_a + b->scale + scale;
        break;
    case '%':
        scale = max_int(a->scale, b->scale);
        precision = min_int(whole_a, whole_b) + scale;
        break;
    case 'd': return type_simple(TYPE_LONG);
    default: return NULL;
    }
    return loss ? adjusted_decimal(cx->arena, precision, scale)
                : bounded_decimal(cx->arena, precision, scale);
}

/* The decimal that holds both. What does not fit in 38 digits is cut from the fraction since 4.0
 * (SPARK-45905), from the whole digits before. */
static const Type *wider_decimal(ScContext *cx, const Type *a, const Type *b)
{
    int scale = max_int(a->scale, b->scale);
    int precision = max_int(a->precision - a->scale, b->precision - b->scale) + scale;
    bool fraction_first = options_conf_bool(
        cx->options, STR("spark.sql.legacy.decimal.retainFractionDigitsOnTruncate"),
        cx->options->spark_version < SPARK_4_0);
    if (precision > DECIMAL_PRECISION_MAX && !fraction_first)
        scale = max_int(0, scale - (precision - DECIMAL_PRECISION_MAX));
    return bounded_decimal(cx->arena, precision, scale);
}

const Type *decimal_operand_type(ScContext *cx, const PlanNode *operand)
{
    if (operand->kind == PLAN_LITERAL && type_is_integral(operand->type) &&
        !plan_literal_is_null((const PlanLiteral *)operand) &&
        options_conf_bool(cx->options, STR("spark.sql.legacy.literal.pickMinimumPrecision"),
                          true)) {
        Str digits = ((const PlanLiteral *)operand)->text;
        while (digits.n > 1 && (digits.p[0] == '-' || digits.p[0] == '0'))
            digits = str_slice(digits, 1, digits.n);
        return type_decimal(cx->arena, (int)digits.n, 0);
    }
    return type_as_decimal(cx->arena, operand->type);
}

/* ---- casts ------------------------------------------------------------------------------------ */

static bool decimal_holds(const Type *from, const Type *to)
{
    Type widest = {.kind = TYPE_DECIMAL};
    switch (from->kind) {
    case TYPE_BOOLEAN: widest.precision = 1; break;
    case TYPE_BYTE: widest.precision = 3; break;
    case TYPE_SHORT: widest.precision = 5; break;
    case TYPE_INTEGER: widest.precision = 10; break;
    case TYPE_LONG: widest.precision = 20; break;
    case TYPE_DECIMAL: widest = *from; break;
    default: return false;
    }
    return to->precision - to->scale >= widest.precision - widest.scale &&
           to->scale >= widest.scale;
}

/* Cast.forceNullable */
bool cast_may_fail(const Type *from, const Type *to)
{
    if (from == NULL || to == NULL)
        return true;
    if (from->kind == TYPE_VOID || type_equal(from, to))
        return false;
    if (from->kind == TYPE_VARIANT)
        return true;
    if (type_is_text(from))
        return !type_is_text(to) && to->kind != TYPE_BINARY;
    if (type_is_text(to))
        return false;
    if (from->kind == TYPE_TIMESTAMP && type_is_integral(to))
        return to->kind != TYPE_LONG;
    if (type_is_fractional(from) && to->kind == TYPE_TIMESTAMP)
        return true;
    if (type_is_datetime(from) && type_is_datetime(to))
        return false;
    if (to->kind == TYPE_DATE || from->kind == TYPE_DATE || to->kind == TYPE_CALENDAR_INTERVAL)
        return true;
    if (to->kind == TYPE_DECIMAL)
        return !decimal_holds(from, to);
    return (type_is_fractional(from) || from->kind == TYPE_DECIMAL) && type_is_integral(to);
}

/* ---- common types ------------------------------------------------------------------------------ */

static const Type *common(ScContext *cx, const Type *a, const Type *b, Widening widening);

static const Type *common_struct(ScContext *cx, const Type *a, const Type *b, Widening widening)
{
    if (a->field_count != b->field_count)
        return NULL;
    TypeField *fields = ARENA_ARRAY(cx->arena, a->field_count, TypeField);
    for (size_t i = 0; i < a->field_count; i++) {
        const TypeField *x = &a->fields[i], *y = &b->fields[i];
        const Type *type = common(cx, x->type, y->type, widening);
        if (type == NULL || !str_equal_nocase(x->name, y->name))
            return NULL;
        bool nullable = x->nullable || y->nullable || cast_may_fail(x->type, type) ||
                        cast_may_fail(y->type, type);
        fields[i] = (TypeField){.name = x->name, .type = type, .nullable = nullable};
    }
    return type_struct(cx->arena, fields, a->field_count);
}

static const Type *common_complex(ScContext *cx, const Type *a, const Type *b, Widening widening)
{
    if (a->kind != b->kind)
        return NULL;
    if (a->kind == TYPE_STRUCT)
        return common_struct(cx, a, b, widening);
    const Type *element = common(cx, a->element, b->element, widening);
    if (element == NULL)
        return NULL;
    bool contains_null = a->contains_null || b->contains_null ||
                         cast_may_fail(a->element, element) || cast_may_fail(b->element, element);
    if (a->kind == TYPE_ARRAY)
        return type_array(cx->arena, element, contains_null);
    const Type *key = common(cx, a->key, b->key, widening);
    if (key == NULL || cast_may_fail(a->key, key) || cast_may_fail(b->key, key))
        return NULL;
    return type_map(cx->arena, key, element, contains_null);
}

static const Type *common_numeric(ScContext *cx, const Type *a, const Type *b, Widening widening)
{
    bool decimal_a = a->kind == TYPE_DECIMAL, decimal_b = b->kind == TYPE_DECIMAL;
    if (decimal_a || decimal_b) {
        if (widening == WIDEN_TIGHT)
            return NULL;
        if (type_is_fractional(a) || type_is_fractional(b))
            return type_simple(TYPE_DOUBLE);
        return wider_decimal(cx, type_as_decimal(cx->arena, a), type_as_decimal(cx->arena, b));
    }
    /* The kinds are in Spark's order of precedence. */
    const Type *wider = a->kind > b->kind ? a : b;
    if (wider->kind == TYPE_FLOAT && options_ansi(cx->options))
        return type_simple(TYPE_DOUBLE);
    return wider;
}

static const Type *common_datetime(const Type *a, const Type *b)
{
    if (a->kind == TYPE_TIMESTAMP || b->kind == TYPE_TIMESTAMP)
        return type_simple(TYPE_TIMESTAMP);
    return type_simple(TYPE_TIMESTAMP_NTZ);
}

static bool is_atomic(const Type *type)
{
    return type->kind != TYPE_VOID && type->kind != TYPE_CALENDAR_INTERVAL &&
           type->kind != TYPE_ARRAY && type->kind != TYPE_MAP && type->kind != TYPE_STRUCT;
}

/* Text and something else: with ANSI mode the text is read as the other type, without it the other
 * becomes text. */
static const Type *common_with_text(ScContext *cx, const Type *other)
{
    if (!is_atomic(other))
        return NULL;
    if (!options_ansi(cx->options)) {
        bool refuses = other->kind == TYPE_BINARY || other->kind == TYPE_BOOLEAN;
        return refuses ? NULL : type_simple(TYPE_STRING);
    }
    if (type_is_integral(other))
        return type_simple(TYPE_LONG);
    if (type_is_numeric(other))
        return type_simple(TYPE_DOUBLE);
    return type_is_interval(other) ? NULL : other;
}

static const Type *common(ScContext *cx, const Type *a, const Type *b, Widening widening)
{
    if (a == NULL || b == NULL)
        return NULL;
    if (type_is_text(a) && type_is_text(b))
        return type_simple(TYPE_STRING);
    if (type_equal(a, b) && a->kind != TYPE_ARRAY && a->kind != TYPE_MAP && a->kind != TYPE_STRUCT)
        return a;
    if (a->kind == TYPE_VOID)
        return b;
    if (b->kind == TYPE_VOID)
        return a;
    if (type_is_numeric(a) && type_is_numeric(b))
        return common_numeric(cx, a, b, widening);
    if (type_is_datetime(a) && type_is_datetime(b))
        return common_datetime(a, b);
    if (a->kind == b->kind &&
        (a->kind == TYPE_YEAR_MONTH_INTERVAL || a->kind == TYPE_DAY_TIME_INTERVAL))
        return type_interval(cx->arena, a->from < b->from ? a->from : b->from,
                             a->to > b->to ? a->to : b->to);
    if (a->kind == TYPE_TIME && b->kind == TYPE_TIME)
        return a->precision > b->precision ? a : b;
    if (type_is_text(a) || type_is_text(b)) {
        const Type *other = type_is_text(a) ? b : a;
        bool tight_in_ansi = widening == WIDEN_TIGHT && options_ansi(cx->options);
        return widening == WIDEN_ALL || tight_in_ansi ? common_with_text(cx, other) : NULL;
    }
    if (a->kind == TYPE_ARRAY || a->kind == TYPE_MAP || a->kind == TYPE_STRUCT)
        return common_complex(cx, a, b, widening);
    return NULL;
}

const Type *sema_common_type(ScContext *cx, const Type *a, const Type *b)
{
    return common(cx, a, b, WIDEN_ALL);
}

const Type *operand_type(ScContext *cx, const Type *a, const Type *b)
{
    return common(cx, a, b, WIDEN_TIGHT);
}

static bool has_text(const Type *type)
{
    while (type_is(type, TYPE_ARRAY))
        type = type->element;
    return type_is_text(type);
}

const Type *common_type_of(ScContext *cx, const Type *const *types, size_t count)
{
    /* Without ANSI mode text comes first: what two types give with text depends on the order. */
    const Type *result = type_simple(TYPE_VOID);
    bool text_first = !options_ansi(cx->options);
    if (text_first)
        for (size_t i = 0; i < count && result != NULL; i++)
            if (has_text(types[i]))
                result = sema_common_type(cx, result, types[i]);
    for (size_t i = 0; i < count && result != NULL; i++)
        if (!text_first || !has_text(types[i]))
            result = sema_common_type(cx, result, types[i]);
    return result;
}

const Type *common_type_without_text(ScContext *cx, const Type *const *types, size_t count)
{
    const Type *result = type_simple(TYPE_VOID);
    for (size_t i = 0; i < count && result != NULL; i++)
        result = common(cx, result, types[i], WIDEN_WITHOUT_TEXT);
    return result;
}
