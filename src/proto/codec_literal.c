/* codec_literal.c - literals. */
#include "proto/codec.h"

#include <stdlib.h>

#include "plan/literal.h"
#include "proto/message_field.h"

static const Span nowhere = {0, 0};

typedef Spark__Connect__Expression__Literal Literal;

static PlanNode *make_call(ScContext *cx, const char *name, PlanList arguments)
{
    PlanUnresolvedFunction *call = PLAN_NEW(cx, UnresolvedFunction, UNRESOLVED_FUNCTION, nowhere);
    call->function_name = str_from(name);
    call->arguments = arguments;
    return &call->node;
}

/* A call of array(), map() or named_struct() knows its type by its arguments, unless it has none. */
static PlanNode *typed(ScContext *cx, PlanNode *call, const Type *type, bool needed)
{
    if (type == NULL || !needed)
        return call;
    PlanCast *cast = PLAN_NEW(cx, Cast, CAST, nowhere);
    cast->expr = call;
    cast->to_type = type;
    return &cast->node;
}

static PlanList read_literals(Reader *reader, size_t count, Literal *const *literals)
{
    PlanList list = {0};
    for (size_t i = 0; i < count; i++)
        plan_list_add(reader->cx, &list, read_literal_value(reader, literals[i]));
    return list;
}

/* The type that newer clients send beside the value, older ones inside it; NULL if neither did. */
static const Type *given_type(Reader *reader, const Literal *literal)
{
    return literal->data_type == NULL ? NULL : read_type(reader, literal->data_type);
}

static PlanNode *read_array(Reader *reader, const Literal *literal)
{
    const Spark__Connect__Expression__Literal__Array *array = literal->array;
    const Type *type = given_type(reader, literal);
    if (type == NULL && array->element_type != NULL) {
        const Type *element = read_type(reader, array->element_type);
        type = element == NULL ? NULL : type_array(reader->cx->arena, element, true);
    }
    PlanList elements = read_literals(reader, array->n_elements, array->elements);
    return typed(reader->cx, make_call(reader->cx, "array", elements), type,
                 array->n_elements == 0);
}

static PlanNode *read_map(Reader *reader, const Literal *literal)
{
    const Spark__Connect__Expression__Literal__Map *map = literal->map;
    const Type *type = given_type(reader, literal);
    if (type == NULL && map->key_type != NULL && map->value_type != NULL) {
        const Type *key = read_type(reader, map->key_type);
        const Type *value = read_type(reader, map->value_type);
        type = key == NULL || value == NULL ? NULL : type_map(reader->cx->arena, key, value, true);
    }
    PlanList arguments = {0};
    if (map->n_keys != map->n_values)
        return refuse_expression(reader, "a map with %zu keys and %zu values", map->n_keys,
                                 map->n_values);
    for (size_t i = 0; i < map->n_keys; i++) {
        plan_list_add(reader->cx, &arguments, read_literal_value(reader, map->keys[i]));
        plan_list_add(reader->cx, &arguments, read_literal_value(reader, map->values[i]));
    }
    return typed(reader->cx, make_call(reader->cx, "map", arguments), type, map->n_keys == 0);
}

static PlanNode *read_struct_literal(Reader *reader, const Literal *literal)
{
    const Spark__Connect__Expression__Literal__Struct *value = literal->struct_;
    const Type *type = given_type(reader, literal);
    if (type == NULL && value->struct_type != NULL)
        type = read_type(reader, value->struct_type);
    if (type == NULL || type->kind != TYPE_STRUCT || type->field_count != value->n_elements)
        return refuse_expression(reader, "a struct literal without the names of its fields");
    PlanList arguments = {0};
    for (size_t i = 0; i < value->n_elements; i++) {
        plan_list_add(reader->cx, &arguments,
                      plan_literal_string(reader->cx, type->fields[i].name));
        plan_list_add(reader->cx, &arguments, read_literal_value(reader, value->elements[i]));
    }
    return make_call(reader->cx, "named_struct", arguments);
}

static PlanNode *
read_specialized(Reader *reader, const Spark__Connect__Expression__Literal__SpecializedArray *array)
{
    ScContext *cx = reader->cx;
    PlanList elements = {0};
    TypeKind kind = TYPE_VOID;
#define ELEMENTS(member, Kind, make)                       \
    kind = Kind;                                           \
    for (size_t i = 0; i < array->member->n_values; i++) { \
        plan_list_add(cx, &elements, make);                \
    }                                                      \
    break
    switch (array->value_type_case) {
    case SPARK__CONNECT__EXPRESSION__LITERAL__SPECIALIZED_ARRAY__VALUE_TYPE_BOOLS:
        ELEMENTS(bools, TYPE_BOOLEAN, plan_literal_boolean(cx, array->bools->values[i] != 0));
    case SPARK__CONNECT__EXPRESSION__LITERAL__SPECIALIZED_ARRAY__VALUE_TYPE_INTS:
        ELEMENTS(ints, TYPE_INTEGER,
                 plan_literal_integer(cx, TYPE_INTEGER, array->ints->values[i]));
    case SPARK__CONNECT__EXPRESSION__LITERAL__SPECIALIZED_ARRAY__VALUE_TYPE_LONGS:
        ELEMENTS(longs, TYPE_LONG, plan_literal_integer(cx, TYPE_LONG, array->longs->values[i]));
    case SPARK__CONNECT__EXPRESSION__LITERAL__SPECIALIZED_ARRAY__VALUE_TYPE_FLOATS:
        ELEMENTS(floats, TYPE_FLOAT,
                 plan_literal_float(cx, TYPE_FLOAT, (double)array->floats->values[i]));
    case SPARK__CONNECT__EXPRESSION__LITERAL__SPECIALIZED_ARRAY__VALUE_TYPE_DOUBLES:
        ELEMENTS(doubles, TYPE_DOUBLE,
                 plan_literal_float(cx, TYPE_DOUBLE, array->doubles->values[i]));
    case SPARK__CONNECT__EXPRESSION__LITERAL__SPECIALIZED_ARRAY__VALUE_TYPE_STRINGS:
        ELEMENTS(strings, TYPE_STRING,
                 plan_literal_string(cx, field_text(array->strings->values[i])));
    default: report_missing(reader, "SpecializedArray", "value_type"); break;
    }
#undef ELEMENTS
    return typed(cx, make_call(cx, "array", elements),
                 type_array(cx->arena, type_simple(kind), false), elements.count == 0);
}

/* The digits before and after the point of a decimal's text. */
static PlanNode *read_decimal_literal(Reader *reader,
                                      const Spark__Connect__Expression__Literal__Decimal *decimal)
{
    Str text = field_text(decimal->value);
    int whole = 0, scale = 0;
    bool point = false, leading = true;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            leading = leading && c == '0' && !point;
            scale += point;
            whole += !point && !leading;
        } else if (i > 0 || c != '-' || text.n == 1) {
            return refuse_expression(reader, "the decimal '%s' cannot be read", text.p);
        }
    }
    int precision = whole + scale > 0 ? whole + scale : 1;
    if (decimal->has_scale && decimal->scale >= scale)
        scale = decimal->scale;
    if (decimal->has_precision && decimal->precision >= precision)
        precision = decimal->precision;
    if (text.n == 0 || precision > DECIMAL_PRECISION_MAX || scale > precision)
        return refuse_expression(reader, "the decimal '%s' has more digits than a decimal can have",
                                 text.p);
    return plan_literal_text(reader->cx, type_decimal(reader->cx->arena, precision, scale), text);
}

/* An interval may say which fields it has; all of them if it does not. */
static PlanNode *read_interval(Reader *reader, const Literal *literal, TypeKind kind,
                               int64_t months, int64_t microseconds)
{
    const Type *type = literal->data_type == NULL ? NULL : read_type(reader, literal->data_type);
    if (type == NULL || type->kind != kind)
        type = type_simple(kind);
    return plan_literal_interval(reader->cx, type, months, 0, microseconds);
}

PlanNode *read_literal_value(Reader *reader, const Literal *literal)
{
    enum { TIME_PRECISION_DEFAULT = 6 };
    ScContext *cx = reader->cx;
    switch (literal->literal_type_case) {
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_NULL: {
        const Type *type = read_type(reader, literal->null);
        return plan_literal_null(cx, type == NULL ? type_simple(TYPE_VOID) : type);
    }
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_BINARY:
        return plan_literal_binary(cx,
                                   (Str){(const char *)literal->binary.data, literal->binary.len});
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_BOOLEAN:
        return plan_literal_boolean(cx, literal->boolean != 0);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_BYTE:
        return plan_literal_integer(cx, TYPE_BYTE, literal->byte);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_SHORT:
        return plan_literal_integer(cx, TYPE_SHORT, literal->short_);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_INTEGER:
        return plan_literal_integer(cx, TYPE_INTEGER, literal->integer);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_LONG:
        return plan_literal_integer(cx, TYPE_LONG, literal->long_);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_FLOAT:
        return plan_literal_float(cx, TYPE_FLOAT, (double)literal->float_);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_DOUBLE:
        return plan_literal_float(cx, TYPE_DOUBLE, literal->double_);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_DECIMAL:
        return read_decimal_literal(reader, literal->decimal);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_STRING:
        return plan_literal_string(cx, field_text(literal->string));
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_DATE:
        return plan_literal_date(cx, literal->date);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_TIMESTAMP:
        return plan_literal_timestamp(cx, TYPE_TIMESTAMP, literal->timestamp);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_TIMESTAMP_NTZ:
        return plan_literal_timestamp(cx, TYPE_TIMESTAMP_NTZ, literal->timestamp_ntz);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_CALENDAR_INTERVAL:
        return plan_literal_interval(
            cx, type_simple(TYPE_CALENDAR_INTERVAL), literal->calendar_interval->months,
            literal->calendar_interval->days, literal->calendar_interval->microseconds);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_YEAR_MONTH_INTERVAL:
        return read_interval(reader, literal, TYPE_YEAR_MONTH_INTERVAL,
                             literal->year_month_interval, 0);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_DAY_TIME_INTERVAL:
        return read_interval(reader, literal, TYPE_DAY_TIME_INTERVAL, 0,
                             literal->day_time_interval);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_ARRAY:
        return read_array(reader, literal);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_MAP: return read_map(reader, literal);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_STRUCT:
        return read_struct_literal(reader, literal);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_SPECIALIZED_ARRAY:
        return read_specialized(reader, literal->specialized_array);
    case SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_TIME:
        return plan_literal_time(cx,
                                 type_time(cx->arena, literal->time->has_precision
                                                          ? literal->time->precision
                                                          : TIME_PRECISION_DEFAULT),
                                 literal->time->nano);
    default: break;
    }
    report_missing(reader, "Literal", "literal_type");
    return plan_literal_null(cx, type_simple(TYPE_VOID));
}

PlanNode *read_literal(Reader *reader, const Literal *literal)
{
    return read_literal_value(reader, literal);
}

/* ---- writing ---------------------------------------------------------------------------------- */

static int64_t integer_of(Writer *writer, Str text)
{
    return strtoll(text_of(writer->cx, text), NULL, 10);
}

static unsigned hexadecimal(char digit)
{
    return digit <= '9' ? (unsigned)(digit - '0') : (unsigned)(digit - 'A') + 10;
}

static ProtobufCBinaryData bytes_of(Writer *writer, Str text)
{
    ProtobufCBinaryData bytes = {text.n / 2, ARENA_ARRAY(writer->cx->arena, text.n / 2, uint8_t)};
    for (size_t i = 0; i < bytes.len; i++)
        bytes.data[i] = (uint8_t)(hexadecimal(text.p[2 * i]) << 4 | hexadecimal(text.p[2 * i + 1]));
    return bytes;
}

static void write_decimal(Writer *writer, const PlanLiteral *node, Literal *literal)
{
    Spark__Connect__Expression__Literal__Decimal *decimal =
        (Spark__Connect__Expression__Literal__Decimal *)message_new(
            writer->cx->arena, &spark__connect__expression__literal__decimal__descriptor);
    decimal->value = text_of(writer->cx, node->text);
    decimal->has_precision = decimal->has_scale = 1;
    decimal->precision = node->node.type->precision;
    decimal->scale = node->node.type->scale;
    literal->decimal = decimal;
}

static void write_calendar_interval(Writer *writer, const PlanLiteral *node, Literal *literal)
{
    Spark__Connect__Expression__Literal__CalendarInterval *interval =
        (Spark__Connect__Expression__Literal__CalendarInterval *)message_new(
            writer->cx->arena, &spark__connect__expression__literal__calendar_interval__descriptor);
    interval->has_months = interval->has_days = interval->has_microseconds = 1;
    interval->months = (int32_t)node->months;
    interval->days = (int32_t)node->days;
    interval->microseconds = node->microseconds;
    literal->calendar_interval = interval;
}

static void write_time(Writer *writer, const PlanLiteral *node, Literal *literal)
{
    Spark__Connect__Expression__Literal__Time *time = (Spark__Connect__Expression__Literal__Time *)
        message_new(writer->cx->arena, &spark__connect__expression__literal__time__descriptor);
    time->has_nano = time->has_precision = 1;
    time->nano = plan_literal_nanoseconds(node->text);
    time->precision = node->node.type->precision;
    literal->time = time;
}

/* The field of a Literal that holds the values of a type: the one of DataType, but all texts are one. */
static const char *value_field(const Type *type)
{
    return type_is_text(type) ? "string" : type_field_name(type->kind);
}

static void write_literal_value(Writer *writer, const PlanLiteral *node, Literal *literal,
                                int64_t instant)
{
    Str text = node->text;
    switch (node->node.type->kind) {
    case TYPE_BOOLEAN: literal->boolean = str_equal(text, STR("true")); break;
    case TYPE_BYTE: literal->byte = (int32_t)integer_of(writer, text); break;
    case TYPE_SHORT: literal->short_ = (int32_t)integer_of(writer, text); break;
    case TYPE_INTEGER: literal->integer = (int32_t)integer_of(writer, text); break;
    case TYPE_LONG: literal->long_ = integer_of(writer, text); break;
    case TYPE_FLOAT: literal->float_ = strtof(text_of(writer->cx, text), NULL); break;
    case TYPE_DOUBLE: literal->double_ = strtod(text_of(writer->cx, text), NULL); break;
    case TYPE_DECIMAL: write_decimal(writer, node, literal); break;
    case TYPE_BINARY: literal->binary = bytes_of(writer, text); break;
    case TYPE_DATE: literal->date = (int32_t)plan_literal_days(text); break;
    case TYPE_TIMESTAMP: literal->timestamp = instant; break;
    case TYPE_TIMESTAMP_NTZ: literal->timestamp_ntz = instant; break;
    case TYPE_TIME: write_time(writer, node, literal); break;
    case TYPE_CALENDAR_INTERVAL: write_calendar_interval(writer, node, literal); break;
    case TYPE_YEAR_MONTH_INTERVAL: literal->year_month_interval = (int32_t)node->months; break;
    case TYPE_DAY_TIME_INTERVAL: literal->day_time_interval = node->microseconds; break;
    default: literal->string = text_of(writer->cx, text); break;
    }
}

/* What the server's session makes of a timestamp's text, by its own time zone. */
static ProtobufCMessage *write_timestamp_text(Writer *writer, const PlanLiteral *node)
{
    PlanCast *cast = PLAN_NEW(writer->cx, Cast, CAST, node->node.origin);
    cast->expr = plan_literal_string(writer->cx, node->text);
    cast->to_type = node->node.type;
    return write_cast(writer, cast);
}

ProtobufCMessage *write_literal(Writer *writer, const PlanLiteral *node)
{
    Arena *arena = writer->cx->arena;
    const Type *type = node->node.type;
    ProtobufCMessage *message = message_new(arena,
                                            &spark__connect__expression__literal__descriptor);
    Literal *literal = (Literal *)message;
    if (type == NULL || plan_literal_is_null(node)) {
        literal->literal_type_case = SPARK__CONNECT__EXPRESSION__LITERAL__LITERAL_TYPE_NULL;
        literal->null = write_type(writer, type);
        return message;
    }
    bool is_instant = type->kind == TYPE_TIMESTAMP || type->kind == TYPE_TIMESTAMP_NTZ;
    int64_t instant = 0;
    if (is_instant && !plan_literal_microseconds(writer->cx, node, &instant))
        return write_timestamp_text(writer, node);
    const ProtobufCFieldDescriptor *field = protobuf_c_message_descriptor_get_field_by_name(
        message->descriptor, value_field(type));
    message_field_set(arena, message, field, 1);
    write_literal_value(writer, node, literal, instant);
    if (type_is_interval(type) && !type_equal(type, type_simple(type->kind)))
        literal->data_type = write_type(writer, type);
    return message;
}
