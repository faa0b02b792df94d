/* call_type.c - the type and nullability of function calls, from the rules of the function table.
 *
 * Functions whose type no rule of the table can say have a row of `special_types` here. A call of
 * an unknown function has no type.
 */
#include "sema/arithmetic.h"
#include "sema/number_format.h"

typedef const Type *(*CallType)(ScContext *cx, const PlanUnresolvedFunction *call);

static const Type *argument_type(const PlanUnresolvedFunction *call, size_t i)
{
    return i < call->arguments.count ? call->arguments.items[i]->type : NULL;
}

/* The types of the arguments from the given one on, as an array. */
static const Type **argument_types(ScContext *cx, const PlanUnresolvedFunction *call, size_t first,
                                   size_t step, size_t *count)
{
    const Type **types = ARENA_ARRAY(cx->arena, call->arguments.count, const Type *);
    *count = 0;
    for (size_t i = first; i < call->arguments.count; i += step)
        types[(*count)++] = call->arguments.items[i]->type;
    return types;
}

const Type *common_arguments(ScContext *cx, const PlanUnresolvedFunction *call, size_t first,
                             size_t step)
{
    size_t count;
    const Type **types = argument_types(cx, call, first, step, &count);
    return count == 0 ? NULL : common_type_of(cx, types, count);
}

bool any_argument_nullable(const PlanUnresolvedFunction *call, size_t first, size_t step)
{
    for (size_t i = first; i < call->arguments.count; i += step)
        if (call->arguments.items[i]->nullable)
            return true;
    return false;
}

/* ---- functions that no rule fits ------------------------------------------------------------ */

/* if(c, a, b), nvl2(c, a, b) */
static const Type *type_of_branches(ScContext *cx, const PlanUnresolvedFunction *call)
{
    return common_arguments(cx, call, 1, 1);
}

static const Type *type_of_extremum(ScContext *cx, const PlanUnresolvedFunction *call)
{
    size_t count;
    const Type **types = argument_types(cx, call, 0, 1, &count);
    return count == 0 ? NULL : common_type_without_text(cx, types, count);
}

/* Text unless all arguments are binary or all are arrays. */
static const Type *type_of_concat(ScContext *cx, const PlanUnresolvedFunction *call)
{
    bool all_binary = call->arguments.count > 0, all_arrays = call->arguments.count > 0;
    bool any_text = call->arguments.count == 0;
    for (size_t i = 0; i < call->arguments.count; i++) {
        const Type *type = argument_type(call, i);
        all_binary = all_binary && type_is(type, TYPE_BINARY);
        all_arrays = all_arrays && (type_is(type, TYPE_ARRAY) || type_is(type, TYPE_VOID));
        any_text = any_text || (type != NULL && type->kind != TYPE_BINARY &&
                                type->kind != TYPE_ARRAY && type->kind != TYPE_VOID);
    }
    if (any_text)
        return type_simple(TYPE_STRING);
    if (all_binary)
        return type_simple(TYPE_BINARY);
    const Type *arrays = all_arrays ? common_arguments(cx, call, 0, 1) : NULL;
    /* concat(NULL, NULL) is text. */
    return type_is(arrays, TYPE_VOID) ? type_simple(TYPE_STRING) : arrays;
}

/* lpad(whole, length [, pad]): binary if all is binary. */
static const Type *type_of_pad(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *whole = argument_type(call, 0), *pad = argument_type(call, 2);
    bool has_pad = call->arguments.count > 2;
    if (whole == NULL || (has_pad && pad == NULL && whole->kind == TYPE_BINARY))
        return NULL;
    bool binary = whole->kind == TYPE_BINARY && (!has_pad || pad->kind == TYPE_BINARY);
    return type_simple(binary ? TYPE_BINARY : TYPE_STRING);
}

/* A part of a text is text, a part of a binary binary. */
static const Type *type_of_part(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *whole = argument_type(call, 0);
    if (whole == NULL)
        return NULL;
    return type_simple(whole->kind == TYPE_BINARY ? TYPE_BINARY : TYPE_STRING);
}

/* elt(n, a, ..): binary if all of them are. */
static const Type *type_of_elt(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    bool all_binary = call->arguments.count > 1;
    for (size_t i = 1; i < call->arguments.count; i++)
        all_binary = all_binary && type_is(argument_type(call, i), TYPE_BINARY);
    return type_simple(all_binary ? TYPE_BINARY : TYPE_STRING);
}

/* decode(x, charset) is a text, decode(x, search, result, .. [, default]) one of the results. */
static const Type *type_of_decode(ScContext *cx, const PlanUnresolvedFunction *call)
{
    size_t count = 0;
    const Type **types = ARENA_ARRAY(cx->arena, call->arguments.count, const Type *);
    if (call->arguments.count == 2)
        return type_simple(TYPE_STRING);
    for (size_t i = 2; i < call->arguments.count; i++)
        if (i % 2 == 0 || i + 1 == call->arguments.count)
            types[count++] = argument_type(call, i);
    return count == 0 ? NULL : common_type_of(cx, types, count);
}

static const Type *type_of_reverse(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *type = argument_type(call, 0);
    return type == NULL || type_is(type, TYPE_ARRAY) ? type : type_simple(TYPE_STRING);
}

/* split, regexp_extract_all */
static const Type *type_of_texts(ScContext *cx, const PlanUnresolvedFunction *call)
{
    bool may_hold_null = !str_equal_nocase(call->function_name, STR("split"));
    return type_array(cx->arena, type_simple(TYPE_STRING), may_hold_null);
}

static const Type *type_of_bounds(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *types[] = {argument_type(call, 0), argument_type(call, 1)};
    return call->arguments.count < 2 ? NULL : common_type_of(cx, types, 2);
}

/* to_number(text, format): as many digits as the format has. */
static const Type *type_of_number(ScContext *cx, const PlanUnresolvedFunction *call)
{
    NumberFormat format;
    if (call->arguments.count != 2 || call->arguments.items[1]->kind != PLAN_LITERAL ||
        !type_is_text(argument_type(call, 1)) ||
        !number_format_read(cx->arena, ((const PlanLiteral *)call->arguments.items[1])->text,
                            &format))
        return NULL;
    return type_decimal(cx->arena, format.whole_digits + format.fraction_digits,
                        format.fraction_digits);
}

static const Type *type_of_sign(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    return sign_type(argument_type(call, 0));
}

/* Spark shifts 32 or 64 bits. */
static const Type *type_of_shift(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *type = argument_type(call, 0);
    if (type == NULL || type_is(type, TYPE_LONG))
        return type;
    return type_simple(TYPE_INTEGER);
}

static const Type *type_of_bit(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    (void)call;
    return type_simple(TYPE_BYTE);
}

/* if(x IS NULL, 0, x) */
static const Type *type_of_zeroifnull(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *types[] = {argument_type(call, 0), type_simple(TYPE_INTEGER)};
    return call->arguments.count != 1 ? NULL : common_type_of(cx, types, 2);
}

static const Type *type_of_grouping(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    (void)call;
    return type_simple(TYPE_BYTE);
}

static const Type *type_of_grouping_id(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)call;
    bool narrow = options_conf_bool(cx->options, STR("spark.sql.legacy.integerGroupingId"), false);
    return type_simple(narrow ? TYPE_INTEGER : TYPE_LONG);
}

/* TIMESTAMP means what spark.sql.timestampType says. */
static const Type *type_of_timestamp(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)call;
    Str setting = options_conf(cx->options, STR("spark.sql.timestampType"), STR("TIMESTAMP_LTZ"));
    return type_simple(str_equal_nocase(setting, STR("TIMESTAMP_NTZ")) ? TYPE_TIMESTAMP_NTZ
                                                                       : TYPE_TIMESTAMP);
}

static bool is_one_of(Str name, const char *const *names)
{
    for (; *names != NULL; names++)
        if (str_is_nocase(name, *names))
            return true;
    return false;
}

/* extract(field, source): seconds have a fraction; fields of intervals that are not the leading
 * one are tinyint (Spark's ExtractIntervalPart). */
static const Type *type_of_extract(ScContext *cx, const PlanUnresolvedFunction *call)
{
    static const char *const seconds[] = {"second", "seconds", "sec", "secs", "s", NULL};
    static const char *const narrow[] = {"month",   "months", "mon",  "mons", "hour",
                                         "hours",   "hr",     "hrs",  "h",    "minute",
                                         "minutes", "min",    "mins", "m",    NULL};
    if (call->arguments.count != 2 || call->arguments.items[0]->kind != PLAN_LITERAL)
        return NULL;
    Str field = ((const PlanLiteral *)call->arguments.items[0])->text;
    if (is_one_of(field, seconds))
        return type_decimal(cx->arena, 8, 6);
    const Type *source = argument_type(call, 1);
    if (!is_one_of(field, narrow))
        return type_simple(TYPE_INTEGER);
    if (source == NULL)
        return NULL;
    return type_simple(type_is_interval(source) ? TYPE_BYTE : TYPE_INTEGER);
}

/* ceil and floor of one argument: bigint, decimals keep their whole digits. */
static const Type *type_of_whole(ScContext *cx, const Type *type)
{
    if (type_is(type, TYPE_DECIMAL))
        return type->scale == 0 ? type
                                : bounded_decimal(cx->arena, type->precision - type->scale + 1, 0);
    return type_is_numeric(type) || type_is_text(type) ? type_simple(TYPE_LONG) : NULL;
}

/* The number of digits to keep, if it is written as a literal. */
static bool literal_digits(const PlanNode *node, int *digits)
{
    if (node->kind != PLAN_LITERAL || !type_is_integral(node->type))
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    bool negative = text.n > 0 && text.p[0] == '-';
    int value = 0;
    for (size_t i = negative ? 1 : 0; i < text.n && value < 1000; i++)
        value = value * 10 + (text.p[i] - '0');
    *digits = negative ? -value : value;
    return true;
}

/* Rounding may need one more whole digit (RoundBase.dataType). */
static const Type *rounded_decimal(ScContext *cx, const Type *type, int digits)
{
    int whole = type->precision - type->scale + 1;
    if (digits < 0)
        return bounded_decimal(cx->arena, whole > 1 - digits ? whole : 1 - digits, 0);
    int scale = type->scale < digits ? type->scale : digits;
    return bounded_decimal(cx->arena, whole + scale, scale);
}

static const Type *type_of_round(ScContext *cx, const PlanUnresolvedFunction *call)
{
    static const char *const whole[] = {"ceil", "ceiling", "floor", NULL};
    const Type *type = argument_type(call, 0);
    bool to_whole = is_one_of(call->function_name, whole);
    if (to_whole && call->arguments.count == 1)
        return type_of_whole(cx, type);
    int digits = 0;
    if (call->arguments.count > 1 && !literal_digits(call->arguments.items[1], &digits))
        return type_is(type, TYPE_DECIMAL) || to_whole ? NULL : type;
    if (to_whole) {
        /* ceil(x, n) computes in decimals; doubles become decimal(30,15). */
        const Type *decimal = type_as_decimal(cx->arena, type);
        if (type_is_fractional(type))
            decimal = type_decimal(cx->arena, type->kind == TYPE_FLOAT ? 14 : 30,
                                   type->kind == TYPE_FLOAT ? 7 : 15);
        return decimal == NULL ? NULL : rounded_decimal(cx, decimal, digits);
    }
    if (type_is(type, TYPE_DECIMAL))
        return rounded_decimal(cx, type, digits);
    if (type_is_text(type) || type_is(type, TYPE_VOID))
        return type_simple(TYPE_DOUBLE);
    return type_is_numeric(type) ? type : NULL;
}

static const Type *type_of_made_interval(ScContext *cx, const PlanUnresolvedFunction *call)
{
    if (str_is_nocase(call->function_name, "make_dt_interval"))
        return type_interval(cx->arena, INTERVAL_DAY, INTERVAL_SECOND);
    if (str_is_nocase(call->function_name, "make_ym_interval"))
        return type_interval(cx->arena, INTERVAL_YEAR, INTERVAL_MONTH);
    return type_simple(TYPE_CALENDAR_INTERVAL);
}

/* window(time, ..): a start and an end. */
static const Type *type_of_window(ScContext *cx, const PlanUnresolvedFunction *call)
{
    bool is_ntz = type_is(argument_type(call, 0), TYPE_TIMESTAMP_NTZ);
    const Type *bound = type_simple(is_ntz ? TYPE_TIMESTAMP_NTZ : TYPE_TIMESTAMP);
    TypeField fields[] = {{.name = STR("start"), .type = bound, .nullable = true},
                          {.name = STR("end"), .type = bound, .nullable = true}};
    return type_struct(cx->arena, fields, sizeof fields / sizeof *fields);
}

static const Type *type_of_window_time(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *window = argument_type(call, 0);
    return type_is(window, TYPE_STRUCT) && window->field_count == 2 ? window->fields[1].type : NULL;
}

typedef struct SpecialType {
    const char *name;
    CallType type;
} SpecialType;

static const SpecialType special_types[] = {
    {"abs", type_of_sign},
    {"bit_get", type_of_bit},
    {"concat", type_of_concat},
    {"date_part", type_of_extract},
    {"datepart", type_of_extract},
    {"decode", type_of_decode},
    {"elt", type_of_elt},
    {"extract", type_of_extract},
    {"getbit", type_of_bit},
    {"greatest", type_of_extremum},
    {"grouping", type_of_grouping},
    {"grouping_id", type_of_grouping_id},
    {"if", type_of_branches},
    {"least", type_of_extremum},
    {"left", type_of_part},
    {"lpad", type_of_pad},
    {"make_dt_interval", type_of_made_interval},
    {"make_interval", type_of_made_interval},
    {"make_timestamp", type_of_timestamp},
    {"make_ym_interval", type_of_made_interval},
    {"negative", type_of_sign},
    {"nvl2", type_of_branches},
    {"overlay", type_of_part},
    {"positive", type_of_sign},
    {"regexp_extract_all", type_of_texts},
    {"reverse", type_of_reverse},
    {"right", type_of_part},
    {"rpad", type_of_pad},
    {"shiftleft", type_of_shift},
    {"shiftright", type_of_shift},
    {"shiftrightunsigned", type_of_shift},
    {"split", type_of_texts},
    {"substr", type_of_part},
    {"substring", type_of_part},
    {"to_number", type_of_number},
    {"to_timestamp", type_of_timestamp},
    {"try_make_interval", type_of_made_interval},
    {"try_make_timestamp", type_of_timestamp},
    {"try_to_number", type_of_number},
    {"try_to_timestamp", type_of_timestamp},
    {"uniform", type_of_bounds},
    {"window", type_of_window},
    {"window_time", type_of_window_time},
    {"zeroifnull", type_of_zeroifnull},
    {"<<", type_of_shift},
    {">>", type_of_shift},
    {">>>", type_of_shift},
    {"||", type_of_concat},
};

static CallType find_special_type(Str name)
{
    for (size_t i = 0; i < sizeof special_types / sizeof *special_types; i++)
        if (str_is_nocase(name, special_types[i].name))
            return special_types[i].type;
    return NULL;
}

/* ---- rules of the table --------------------------------------------------------------------- */

typedef struct ArithmeticName {
    const char *name;
    char op;
} ArithmeticName;

static const ArithmeticName arithmetic_names[] = {
    {"+", '+'},          {"-", '-'},
    {"*", '*'},          {"/", '/'},
    {"%", '%'},          {"div", 'd'},
    {"mod", '%'},        {"pmod", '%'},
    {"try_add", '+'},    {"try_subtract", '-'},
    {"try_mod", '%'},    {"try_multiply", '*'},
    {"try_divide", '/'},
};

static char find_arithmetic(Str name)
{
    for (size_t i = 0; i < sizeof arithmetic_names / sizeof *arithmetic_names; i++)
        if (str_is_nocase(name, arithmetic_names[i].name))
            return arithmetic_names[i].op;
    return '\0';
}

static const Type *type_of_arithmetic(ScContext *cx, const PlanUnresolvedFunction *call)
{
    if (call->arguments.count == 1)
        return sign_type(argument_type(call, 0));
    char op = find_arithmetic(call->function_name);
    if (call->arguments.count != 2 || op == '\0')
        return NULL;
    return arithmetic_type(cx, op, call->arguments.items[0], call->arguments.items[1]);
}

static const Type *type_of_sum(ScContext *cx, const Type *type)
{
    if (type == NULL)
        return NULL;
    if (type_is_integral(type))
        return type_simple(TYPE_LONG);
    switch (type->kind) {
    case TYPE_DECIMAL: return bounded_decimal(cx->arena, type->precision + 10, type->scale);
    case TYPE_YEAR_MONTH_INTERVAL:
    case TYPE_DAY_TIME_INTERVAL: return type;
    default: return type_simple(TYPE_DOUBLE);
    }
}

static const Type *type_of_avg(ScContext *cx, const Type *type)
{
    if (type == NULL)
        return NULL;
    switch (type->kind) {
    case TYPE_DECIMAL: return bounded_decimal(cx->arena, type->precision + 4, type->scale + 4);
    case TYPE_YEAR_MONTH_INTERVAL:
    case TYPE_DAY_TIME_INTERVAL: return type_simple(type->kind);
    default: return type_simple(TYPE_DOUBLE);
    }
}

static const Type *type_of_element(const Type *type)
{
    bool has_elements = type_is(type, TYPE_ARRAY) || type_is(type, TYPE_MAP);
    return has_elements ? type->element : NULL;
}

static const Type *type_by_rule(ScContext *cx, const PlanUnresolvedFunction *call, ResultRule rule)
{
    const Type *first = argument_type(call, 0);
    switch (rule) {
    case RESULT_UNKNOWN: return NULL;
    case RESULT_BOOLEAN: return type_simple(TYPE_BOOLEAN);
    case RESULT_INTEGER: return type_simple(TYPE_INTEGER);
    case RESULT_LONG: return type_simple(TYPE_LONG);
    case RESULT_DOUBLE: return type_simple(TYPE_DOUBLE);
    case RESULT_STRING: return type_simple(TYPE_STRING);
    case RESULT_BINARY: return type_simple(TYPE_BINARY);
    case RESULT_DATE: return type_simple(TYPE_DATE);
    case RESULT_TIMESTAMP: return type_simple(TYPE_TIMESTAMP);
    case RESULT_TIMESTAMP_NTZ: return type_simple(TYPE_TIMESTAMP_NTZ);
    case RESULT_FIRST: return first;
    case RESULT_SECOND: return argument_type(call, 1);
    case RESULT_COMMON: return common_arguments(cx, call, 0, 1);
    case RESULT_ARITHMETIC: return type_of_arithmetic(cx, call);
    case RESULT_SUM: return type_of_sum(cx, first);
    case RESULT_AVG: return type_of_avg(cx, first);
    case RESULT_ROUND: return type_of_round(cx, call);
    case RESULT_ARRAY_OF_FIRST: return first == NULL ? NULL : type_array(cx->arena, first, false);
    case RESULT_ELEMENT: return type_of_element(first);
    }
    return NULL;
}

/* Whether nothing but the rule says what the type is: predicates, which are most calls, and rules that
 * were made for few functions. */
static bool rule_is_final(ResultRule rule)
{
    switch (rule) {
    case RESULT_BOOLEAN:
    case RESULT_ARITHMETIC:
    case RESULT_SUM:
    case RESULT_AVG:
    case RESULT_ROUND: return true;
    default: return false;
    }
}

const Type *sema_call_type(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const FunctionInfo *function = call->function != NULL ? call->function
                                                          : map_find_function(call->function_name);
    bool final = function != NULL && rule_is_final(function->result);
    CallType special = final ? NULL : find_special_type(call->function_name);
    if (special != NULL)
        return special(cx, call);
    const Type *nested = NULL;
    if (!final && nested_call_type(cx, call, &nested))
        return nested;
    int count = (int)call->arguments.count;
    /* A form of the function that the table does not describe. */
    if (function != NULL && (count < function->min_arguments ||
                             (function->max_arguments >= 0 && count > function->max_arguments)))
        return NULL;
    return function == NULL ? NULL : type_by_rule(cx, call, function->result);
}

/* ---- nullability ------------------------------------------------------------------------------ */

/* Whether the operation itself gives NULL for some arguments that are not: a zero divisor, an
 * overflow, text that is no number. ANSI mode makes errors of them, but Spark still calls quotients
 * nullable. */
static bool operation_may_fail(ScContext *cx, const PlanUnresolvedFunction *call)
{
    char op = '\0';
    if (!type_is(call->node.type, TYPE_BOOLEAN))
        op = find_arithmetic(call->function_name);
    if (op == '/' || op == '%' || op == 'd')
        return true;
    if (options_ansi(cx->options))
        return false;
    if (op != '\0' && !type_is_integral(call->node.type) && !type_is_fractional(call->node.type))
        return true;
    if (type_is_text(call->node.type))
        return false;
    for (size_t i = 0; i < call->arguments.count; i++) {
        const Type *type = argument_type(call, i);
        if (type == NULL || type_is_text(type))
            return true;
    }
    return false;
}

bool call_nullable(ScContext *cx, const PlanUnresolvedFunction *call)
{
    if (call->function == NULL)
        return true;
    switch (call->function->nulls) {
    case NULL_NEVER: return false;
    case NULL_ALWAYS: return true;
    case NULL_IF_ALL:
        for (size_t i = 0; i < call->arguments.count; i++)
            if (!call->arguments.items[i]->nullable)
                return false;
        return true;
    case NULL_IF_ANY: return any_argument_nullable(call, 0, 1) || operation_may_fail(cx, call);
    }
    return true;
}
