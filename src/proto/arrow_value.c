/* arrow_value.c - slots of Arrow arrays to plan expressions, as SQL text for them would lower. Which
 * values there are was checked when their batch was loaded; what they say is checked here. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plan/literal.h"
#include "proto/arrow_parts.h"
#include "util/utf8.h"

static const Span nowhere = {0, 0};

enum { TEXT_PER_UNIT = 16 }; /* bytes of text that count as one value of the budget */

static PlanNode *make_cast(ScContext *cx, PlanNode *expr, const Type *type)
{
    PlanCast *cast = PLAN_NEW(cx, Cast, CAST, nowhere);
    cast->expr = expr;
    cast->to_type = type;
    cast->node.type = type;
    cast->node.nullable = expr->nullable;
    return &cast->node;
}

static const char *value_at(const ArrowArray *array, size_t slot)
{
    return array->values.p + slot * array->field->width;
}

static int64_t signed_at(const ArrowArray *array, size_t slot)
{
    return flat_load_signed(value_at(array, slot), array->field->width);
}

/* ---- numbers ------------------------------------------------------------------------------------ */

static PlanNode *boolean_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    return plan_literal_boolean(reader->cx, arrow_bit_is_set(array, slot));
}

static PlanNode *signed_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    return plan_literal_integer(reader->cx, array->field->type->kind, signed_at(array, slot));
}

static PlanNode *unsigned_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    uint64_t value = flat_load(value_at(array, slot), array->field->width);
    Str text = str_format(reader->cx->arena, "%" PRIu64, value);
    return plan_literal_text(reader->cx, array->field->type, text);
}

static double half_value(uint64_t bits)
{
    int exponent = (int)(bits >> 10 & 0x1F);
    double fraction = (double)(bits & 0x3FF), value;
    if (exponent == 0x1F)
        value = (bits & 0x3FF) != 0 ? (double)NAN : (double)INFINITY;
    else
        value = exponent == 0 ? ldexp(fraction, -24) : ldexp(fraction + 1024, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

static double floating_at(const ArrowArray *array, size_t slot)
{
    uint64_t bits = flat_load(value_at(array, slot), array->field->width);
    uint32_t narrow_bits = (uint32_t)bits;
    float narrow;
    double wide;
    switch (array->field->width) {
    case 2: return half_value(bits);
    case 4: memcpy(&narrow, &narrow_bits, sizeof narrow); return (double)narrow;
    default: memcpy(&wide, &bits, sizeof wide); return wide;
    }
}

static PlanNode *floating_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    return plan_literal_float(reader->cx, array->field->type->kind, floating_at(array, slot));
}

/* The digits of a little-endian number in two's complement, without its sign and without leading
 * zeros. */
static Str decimal_digits(Arena *arena, const char *bytes, size_t width, bool *negative)
{
    enum { LIMBS = 4, PART = 1000000000, PART_DIGITS = 9, PARTS = 5 };
    uint32_t limbs[LIMBS];
    *negative = ((unsigned char)bytes[width - 1] & 0x80) != 0;
    uint64_t carry = *negative;
    for (size_t i = 0; i < LIMBS; i++) {
        uint32_t limb = i * 4 < width ? (uint32_t)flat_load(bytes + i * 4, 4)
                                      : (*negative ? UINT32_MAX : 0);
        carry += *negative ? ~limb : limb;
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    char digits[PARTS * PART_DIGITS + 1];
    for (size_t part = PARTS; part-- > 0;) {
        uint64_t rest = 0;
        for (size_t i = LIMBS; i-- > 0;) {
            rest = rest << 32 | limbs[i];
            limbs[i] = (uint32_t)(rest / PART);
            rest %= PART;
        }
        for (size_t i = PART_DIGITS; i-- > 0; rest /= 10)
            digits[part * PART_DIGITS + i] = (char)('0' + rest % 10);
    }
    digits[PARTS * PART_DIGITS] = '\0';
    return str_copy(arena, str_from(digits + strspn(digits, "0")));
}

static PlanNode *decimal_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    Arena *arena = reader->cx->arena;
    const Type *type = array->field->type;
    size_t scale = (size_t)type->scale;
    bool negative;
    Str digits = decimal_digits(arena, value_at(array, slot), array->field->width, &negative);
    if (digits.n > (size_t)type->precision) {
        arrow_malformed(reader, "a decimal has more digits than its type");
        return NULL;
    }
    if (digits.n <= scale) /* at least one digit before the point */
        digits = str_format(arena, "%0*d%.*s", (int)(scale + 1 - digits.n), 0, STR_ARG(digits));
    size_t whole = digits.n - scale;
    Str text = str_format(arena, "%s%.*s%s%.*s", negative ? "-" : "", (int)whole, digits.p,
                          scale > 0 ? "." : "", (int)scale, digits.p + whole);
    return plan_literal_text(reader->cx, type, text);
}

/* ---- texts ------------------------------------------------------------------------------------- */

/* Where the items of a slot begin and end in what the offsets are of. */
static void read_offsets(const ArrowArray *array, size_t slot, size_t *start, size_t *end)
{
    size_t width = array->field->width;
    *start = (size_t)flat_load(array->offsets.p + slot * width, width);
    *end = (size_t)flat_load(array->offsets.p + (slot + 1) * width, width);
}

static bool read_view(ArrowReader *reader, const ArrowArray *array, size_t slot, Str *bytes)
{
    enum { VIEW_SIZE = 16, INLINE_MAX = 12, WORD = 4 };
    const char *view = array->values.p + slot * VIEW_SIZE;
    uint64_t length = flat_load(view, WORD);
    if (length <= INLINE_MAX) {
        *bytes = (Str){view + WORD, (size_t)length};
        return true;
    }
    uint64_t buffer = flat_load(view + 2 * WORD, WORD), offset = flat_load(view + 3 * WORD, WORD);
    if (buffer >= array->view_data_count)
        return arrow_malformed(reader, "a value is in no buffer");
    Str data = array->view_data[buffer];
    if (offset > data.n || length > data.n - offset)
        return arrow_malformed(reader, "a value lies outside of its buffer");
    *bytes = (Str){data.p + offset, (size_t)length};
    return true;
}

static bool read_bytes(ArrowReader *reader, const ArrowArray *array, size_t slot, Str *bytes)
{
    size_t start, end;
    switch (array->field->layout) {
    case ARROW_VIEWS:
        if (!read_view(reader, array, slot, bytes))
            return false;
        break;
    case ARROW_FIXED: *bytes = (Str){value_at(array, slot), array->field->width}; break;
    default:
        read_offsets(array, slot, &start, &end);
        *bytes = str_slice(array->data, start, end);
        break;
    }
    return arrow_spend(reader, bytes->n / TEXT_PER_UNIT);
}

static PlanNode *string_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    Str bytes;
    if (!read_bytes(reader, array, slot, &bytes))
        return NULL;
    if (utf8_find_invalid(bytes) < bytes.n) {
        arrow_malformed(reader, "a string is not valid UTF-8");
        return NULL;
    }
    return plan_literal_text(reader->cx, array->field->type, bytes);
}

static PlanNode *binary_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    Str bytes;
    return read_bytes(reader, array, slot, &bytes) ? plan_literal_binary(reader->cx, bytes) : NULL;
}

/* ---- dates, times, intervals ------------------------------------------------------------------- */

/* Days since the epoch of the first and the last day that texts can name. */
enum { DAY_MIN = -719162, DAY_MAX = 2932896 };

/* The quotient that is rounded down, and what is left. */
static int64_t divide_floor(int64_t value, int64_t by, int64_t *rest)
{
    int64_t quotient = value / by;
    *rest = value % by;
    if (*rest < 0) {
        *rest += by;
        quotient--;
    }
    return quotient;
}

static bool check_date(ArrowReader *reader, int64_t days)
{
    return (days >= DAY_MIN && days <= DAY_MAX) ||
           arrow_unconverted(reader, "a date outside of the years 1 to 9999");
}

/* Spark counts in microseconds. */
static bool to_micros(ArrowReader *reader, int64_t value, int64_t units_per_second, int64_t *micros)
{
    if (units_per_second > MICROS_PER_SECOND) {
        int64_t units = units_per_second / MICROS_PER_SECOND;
        *micros = value / units;
        return value % units == 0 ||
               arrow_unconverted(reader, "a time in nanoseconds, of which Spark has whole "
                                         "microseconds only");
    }
    int64_t factor = MICROS_PER_SECOND / units_per_second;
    *micros = 0;
    if (value > INT64_MAX / factor || value < INT64_MIN / factor)
        return arrow_unconverted(reader, "a time too large for microseconds in 64 bits");
    *micros = value * factor;
    return true;
}

static PlanNode *date_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    int64_t days = signed_at(array, slot), rest = 0;
    int64_t units = array->field->units_per_second;
    if (units != 0)
        days = divide_floor(days, units * (MICROS_PER_DAY / MICROS_PER_SECOND), &rest);
    if (rest != 0) {
        arrow_malformed(reader, "a date has a time of day");
        return NULL;
    }
    return check_date(reader, days) ? plan_literal_date(reader->cx, days) : NULL;
}

static PlanNode *time_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    int64_t micros;
    if (!to_micros(reader, signed_at(array, slot), array->field->units_per_second, &micros))
        return NULL;
    if (micros < 0 || micros >= MICROS_PER_DAY) {
        arrow_malformed(reader, "a time of day lies outside of the day");
        return NULL;
    }
    return plan_literal_time(reader->cx, array->field->type, micros * 1000);
}

static PlanNode *timestamp_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    int64_t micros, time;
    if (!to_micros(reader, signed_at(array, slot), array->field->units_per_second, &micros) ||
        !check_date(reader, divide_floor(micros, MICROS_PER_DAY, &time)))
        return NULL;
    return plan_literal_timestamp(reader->cx, array->field->type->kind, micros);
}

static PlanNode *make_interval(ArrowReader *reader, const ArrowArray *array, int64_t months,
                               int64_t days, int64_t micros)
{
    return plan_literal_interval(reader->cx, array->field->type, months, days, micros);
}

static PlanNode *duration_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    int64_t micros;
    if (!to_micros(reader, signed_at(array, slot), array->field->units_per_second, &micros))
        return NULL;
    return make_interval(reader, array, 0, 0, micros);
}

static PlanNode *months_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    return make_interval(reader, array, signed_at(array, slot), 0, 0);
}

static PlanNode *day_time_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    const char *bytes = value_at(array, slot);
    int64_t millis = flat_load_signed(bytes, 4) * (MICROS_PER_DAY / 1000) +
                     flat_load_signed(bytes + 4, 4);
    int64_t micros;
    if (!to_micros(reader, millis, 1000, &micros))
        return NULL;
    return make_interval(reader, array, 0, 0, micros);
}

static PlanNode *month_day_nano_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    const char *bytes = value_at(array, slot);
    int64_t micros;
    if (!to_micros(reader, flat_load_signed(bytes + 8, 8), 1000 * MICROS_PER_SECOND, &micros))
        return NULL;
    return make_interval(reader, array, flat_load_signed(bytes, 4), flat_load_signed(bytes + 4, 4),
                         micros);
}

/* ---- nested values ----------------------------------------------------------------------------- */

static PlanUnresolvedFunction *make_call(ArrowReader *reader, const char *name, const Type *type)
{
    PlanUnresolvedFunction *call = PLAN_NEW(reader->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            nowhere);
    call->node.type = type;
    call->node.nullable = false;
    call->function_name = str_from(name);
    return call;
}

/* Add the value in a slot; false after a diagnostic. */
static bool add_value(ArrowReader *reader, const ArrowArray *array, size_t slot, PlanList *list)
{
    PlanNode *value = arrow_value(reader, array, slot);
    if (value == NULL)
        return false;
    plan_list_add(reader->cx, list, value);
    return true;
}

/* Without items the call does not say of what there are none. */
static PlanNode *finish_items(ArrowReader *reader, PlanUnresolvedFunction *call)
{
    return call->arguments.count == 0 ? make_cast(reader->cx, &call->node, call->node.type)
                                      : &call->node;
}

static PlanNode *array_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    size_t start, end;
    if (array->field->layout == ARROW_FIXED_LIST) {
        start = slot * array->field->width;
        end = start + array->field->width;
    } else {
        read_offsets(array, slot, &start, &end);
    }
    PlanUnresolvedFunction *call = make_call(reader, "array", array->field->type);
    for (size_t i = start; i < end; i++)
        if (!add_value(reader, array->children, i, &call->arguments))
            return NULL;
    return finish_items(reader, call);
}

static PlanNode *map_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    size_t start, end;
    read_offsets(array, slot, &start, &end);
    const ArrowArray *keys = &array->children->children[0], *values = keys + 1;
    PlanUnresolvedFunction *call = make_call(reader, "map", array->field->type);
    for (size_t i = start; i < end; i++) {
        if (arrow_slot_is_null(array->children, i) || arrow_slot_is_null(keys, i)) {
            arrow_malformed(reader, "a key of a map is NULL");
            return NULL;
        }
        if (!add_value(reader, keys, i, &call->arguments) ||
            !add_value(reader, values, i, &call->arguments))
            return NULL;
    }
    return finish_items(reader, call);
}

static PlanNode *struct_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    const ArrowField *field = array->field;
    PlanUnresolvedFunction *call = make_call(reader, "named_struct", field->type);
    for (size_t i = 0; i < field->child_count; i++) {
        plan_list_add(reader->cx, &call->arguments,
                      plan_literal_string(reader->cx, field->children[i].name));
        if (!add_value(reader, &array->children[i], slot, &call->arguments))
            return NULL;
    }
    return &call->node;
}

static PlanNode *dictionary_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    const ArrowValues *values = array->dictionary;
    size_t index = arrow_index_at(array, slot);
    size_t first = 0, last = values->starts.count - 1; /* the batch is one of these */
    while (first < last) {
        size_t middle = last - (last - first) / 2;
        if (values->starts.items[middle] <= index)
            first = middle;
        else
            last = middle - 1;
    }
    return arrow_value(reader, &values->batches.items[first], index - values->starts.items[first]);
}

/* ---- all of them ------------------------------------------------------------------------------- */

static PlanNode *null_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    (void)slot;
    return plan_literal_null(reader->cx, array->field->type);
}

PlanNode *arrow_value(ArrowReader *reader, const ArrowArray *array, size_t slot)
{
    static PlanNode *(*const values[ARROW_FORM_COUNT])(ArrowReader *, const ArrowArray *,
                                                       size_t) = {
        [ARROW_FORM_NULL] = null_value,
        [ARROW_FORM_BOOLEAN] = boolean_value,
        [ARROW_FORM_SIGNED] = signed_value,
        [ARROW_FORM_UNSIGNED] = unsigned_value,
        [ARROW_FORM_FLOATING] = floating_value,
        [ARROW_FORM_DECIMAL] = decimal_value,
        [ARROW_FORM_STRING] = string_value,
        [ARROW_FORM_BINARY] = binary_value,
        [ARROW_FORM_DATE] = date_value,
        [ARROW_FORM_TIME] = time_value,
        [ARROW_FORM_TIMESTAMP] = timestamp_value,
        [ARROW_FORM_DURATION] = duration_value,
        [ARROW_FORM_MONTHS] = months_value,
        [ARROW_FORM_DAY_TIME] = day_time_value,
        [ARROW_FORM_MONTH_DAY_NANO] = month_day_nano_value,
        [ARROW_FORM_ARRAY] = array_value,
        [ARROW_FORM_MAP] = map_value,
        [ARROW_FORM_STRUCT] = struct_value,
        [ARROW_FORM_DICTIONARY] = dictionary_value,
    };
    if (!arrow_spend(reader, 1))
        return NULL;
    if (arrow_slot_is_null(array, slot))
        return plan_literal_null(reader->cx, array->field->type);
    return values[array->field->form](reader, array, slot);
}

void arrow_cast_column(ScContext *cx, ArrowTable *table, size_t column, const Type *type)
{
    table->columns[column].type = type;
    for (size_t i = 0; i < table->rows.count; i++) {
        PlanRowConstructor *row = PLAN_AS(RowConstructor, ROW_CONSTRUCTOR, table->rows.items[i]);
        PlanNode **value = &row->values.items[column];
        if (type_equal((*value)->type, type))
            continue;
        if ((*value)->kind == PLAN_LITERAL && plan_literal_is_null((PlanLiteral *)*value))
            *value = plan_literal_null(cx, type);
        else
            *value = make_cast(cx, *value, type);
    }
}
