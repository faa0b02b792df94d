/* codec_type.c - data types: messages, DDL text and Spark's JSON. */
#include "proto/codec.h"

#include <jansson.h>
#include <string.h>

#include "lower/lower.h"
#include "parse/parse.h"
#include "proto/message_field.h"

static const Span nowhere = {0, 0};

static const Type *refuse_type(Reader *reader, const char *what)
{
    diag_emit(reader->cx->diags, CNV203, nowhere, "%s is not converted yet", what);
    return NULL;
}

/* ---- text ------------------------------------------------------------------------------------------ */

static const Type *read_ddl(Reader *reader, Str text)
{
    AstNode *tree = parse_data_type(reader->cx, text);
    return tree == NULL ? NULL : lower_type(reader->cx, tree);
}

static const Type *type_of_json(Reader *reader, const json_t *json);

static bool field_of_json(Reader *reader, const json_t *json, TypeField *field)
{
    const char *name = json_string_value(json_object_get(json, "name"));
    field->name = str_copy(reader->cx->arena, field_text(name));
    field->nullable = !json_is_false(json_object_get(json, "nullable"));
    field->type = type_of_json(reader, json_object_get(json, "type"));
    return field->type != NULL;
}

static const Type *struct_of_json(Reader *reader, const json_t *json)
{
    const json_t *list = json_object_get(json, "fields");
    size_t count = json_array_size(list);
    TypeField *fields = ARENA_ARRAY(reader->cx->arena, count, TypeField);
    for (size_t i = 0; i < count; i++)
        if (!field_of_json(reader, json_array_get(list, i), &fields[i]))
            return NULL;
    return type_struct(reader->cx->arena, fields, count);
}

static const Type *complex_of_json(Reader *reader, const json_t *json, const char *kind)
{
    Arena *arena = reader->cx->arena;
    if (strcmp(kind, "struct") == 0)
        return struct_of_json(reader, json);
    if (strcmp(kind, "array") == 0) {
        const Type *element = type_of_json(reader, json_object_get(json, "elementType"));
        bool contains_null = !json_is_false(json_object_get(json, "containsNull"));
        return element == NULL ? NULL : type_array(arena, element, contains_null);
    }
    if (strcmp(kind, "map") == 0) {
        const Type *key = type_of_json(reader, json_object_get(json, "keyType"));
        const Type *value = type_of_json(reader, json_object_get(json, "valueType"));
        bool contains_null = !json_is_false(json_object_get(json, "valueContainsNull"));
        return key == NULL || value == NULL ? NULL : type_map(arena, key, value, contains_null);
    }
    return refuse_type(reader, "a user-defined type");
}

/* Simple types are called in JSON as they are in DDL. */
static const Type *type_of_json(Reader *reader, const json_t *json)
{
    const char *name = json_string_value(json);
    if (name != NULL) {
        if (strcmp(name, "null") == 0)
            return type_simple(TYPE_VOID);
        return read_ddl(reader, str_copy(reader->cx->arena, str_from(name)));
    }
    const char *kind = json_string_value(json_object_get(json, "type"));
    if (kind != NULL)
        return complex_of_json(reader, json, kind);
    diag_emit(reader->cx->diags, CFG103, nowhere, "the plan has a schema that names no type");
    return NULL;
}

static const Type *read_json(Reader *reader, const char *text)
{
    json_error_t error;
    json_t *json = json_loads(text, JSON_DECODE_ANY, &error);
    if (json == NULL) {
        diag_emit(reader->cx->diags, CFG103, nowhere, "the plan has a schema that is no JSON: %s",
                  error.text);
        return NULL;
    }
    const Type *type = type_of_json(reader, json);
    json_decref(json);
    return type;
}

const Type *read_type_text(Reader *reader, const char *text)
{
    return *text == '{' || *text == '"' ? read_json(reader, text)
                                        : read_ddl(reader, str_from(text));
}

const Type *read_schema_text(Reader *reader, const char *text)
{
    if (*text == '{' || *text == '"')
        return read_json(reader, text);
    Str type = str_starts_with_nocase(str_trim(str_from(text)), STR("struct<"))
                   ? str_from(text)
                   : str_format(reader->cx->arena, "struct<%s>", text);
    return read_ddl(reader, type);
}

/* ---- messages -------------------------------------------------------------------------------------- */

static const Type *read_struct(Reader *reader, const Spark__Connect__DataType__Struct *message)
{
    TypeField *fields = ARENA_ARRAY(reader->cx->arena, message->n_fields, TypeField);
    for (size_t i = 0; i < message->n_fields; i++) {
        const Spark__Connect__DataType__StructField *field = message->fields[i];
        fields[i].name = field_text(field->name);
        fields[i].nullable = field->nullable != 0;
        fields[i].type = read_type(reader, field->data_type);
        if (fields[i].type == NULL)
            return NULL;
    }
    return type_struct(reader->cx->arena, fields, message->n_fields);
}

static const Type *read_decimal(Reader *reader, const Spark__Connect__DataType__Decimal *decimal)
{
    int precision = decimal->has_precision ? decimal->precision : 10;
    int scale = decimal->has_scale ? decimal->scale : 0;
    if (precision < 1 || precision > DECIMAL_PRECISION_MAX || scale < 0 || scale > precision) {
        diag_emit(reader->cx->diags, CFG103, nowhere, "the plan has a type decimal(%d,%d)",
                  precision, scale);
        return NULL;
    }
    return type_decimal(reader->cx->arena, precision, scale);
}

static const Type *read_interval_type(Reader *reader, const Spark__Connect__DataType *message)
{
    bool months = message->kind_case == SPARK__CONNECT__DATA_TYPE__KIND_YEAR_MONTH_INTERVAL;
    IntervalField first = months ? INTERVAL_YEAR : INTERVAL_DAY;
    IntervalField last = months ? INTERVAL_MONTH : INTERVAL_SECOND;
    int from = 0, to = (int)(last - first);
    if (months) {
        const Spark__Connect__DataType__YearMonthInterval *type = message->year_month_interval;
        from = type->has_start_field ? type->start_field : from;
        to = type->has_end_field ? type->end_field : type->has_start_field ? from : to;
    } else {
        const Spark__Connect__DataType__DayTimeInterval *type = message->day_time_interval;
        from = type->has_start_field ? type->start_field : from;
        to = type->has_end_field ? type->end_field : type->has_start_field ? from : to;
    }
    if (from < 0 || from > to || to > (int)(last - first)) {
        diag_emit(reader->cx->diags, CFG103, nowhere,
                  "the plan has an interval type from field %d to field %d", from, to);
        return NULL;
    }
    return type_interval(reader->cx->arena, first + (IntervalField)from, first + (IntervalField)to);
}

static const Type *read_string_type(Reader *reader, const Spark__Connect__DataType__String *type)
{
    if (type->collation != NULL && *type->collation != '\0' &&
        !str_equal_nocase(str_from(type->collation), STR("UTF8_BINARY")))
        return refuse_type(reader, "a collation");
    return type_simple(TYPE_STRING);
}

static const Type *read_array_type(Reader *reader, const Spark__Connect__DataType__Array *array)
{
    const Type *element = read_type(reader, array->element_type);
    return element == NULL ? NULL
                           : type_array(reader->cx->arena, element, array->contains_null != 0);
}

static const Type *read_map_type(Reader *reader, const Spark__Connect__DataType__Map *map)
{
    const Type *key = read_type(reader, map->key_type);
    const Type *value = read_type(reader, map->value_type);
    return key == NULL || value == NULL
               ? NULL
               : type_map(reader->cx->arena, key, value, map->value_contains_null != 0);
}

const Type *read_type(Reader *reader, const Spark__Connect__DataType *message)
{
    enum { TIME_PRECISION_DEFAULT = 6 };
    Arena *arena = reader->cx->arena;
    if (message == NULL) {
        report_missing(reader, "DataType", "kind");
        return NULL;
    }
    switch (message->kind_case) {
    case SPARK__CONNECT__DATA_TYPE__KIND_NULL: return type_simple(TYPE_VOID);
    case SPARK__CONNECT__DATA_TYPE__KIND_BINARY: return type_simple(TYPE_BINARY);
    case SPARK__CONNECT__DATA_TYPE__KIND_BOOLEAN: return type_simple(TYPE_BOOLEAN);
    case SPARK__CONNECT__DATA_TYPE__KIND_BYTE: return type_simple(TYPE_BYTE);
    case SPARK__CONNECT__DATA_TYPE__KIND_SHORT: return type_simple(TYPE_SHORT);
    case SPARK__CONNECT__DATA_TYPE__KIND_INTEGER: return type_simple(TYPE_INTEGER);
    case SPARK__CONNECT__DATA_TYPE__KIND_LONG: return type_simple(TYPE_LONG);
    case SPARK__CONNECT__DATA_TYPE__KIND_FLOAT: return type_simple(TYPE_FLOAT);
    case SPARK__CONNECT__DATA_TYPE__KIND_DOUBLE: return type_simple(TYPE_DOUBLE);
    case SPARK__CONNECT__DATA_TYPE__KIND_DECIMAL: return read_decimal(reader, message->decimal);
    case SPARK__CONNECT__DATA_TYPE__KIND_STRING: return read_string_type(reader, message->string);
    case SPARK__CONNECT__DATA_TYPE__KIND_CHAR:
        return type_sized_string(arena, TYPE_CHAR, message->char_->length);
    case SPARK__CONNECT__DATA_TYPE__KIND_VAR_CHAR:
        return type_sized_string(arena, TYPE_VARCHAR, message->var_char->length);
    case SPARK__CONNECT__DATA_TYPE__KIND_DATE: return type_simple(TYPE_DATE);
    case SPARK__CONNECT__DATA_TYPE__KIND_TIMESTAMP: return type_simple(TYPE_TIMESTAMP);
    case SPARK__CONNECT__DATA_TYPE__KIND_TIMESTAMP_NTZ: return type_simple(TYPE_TIMESTAMP_NTZ);
    case SPARK__CONNECT__DATA_TYPE__KIND_TIME:
        return type_time(arena, message->time->has_precision ? message->time->precision
                                                             : TIME_PRECISION_DEFAULT);
    case SPARK__CONNECT__DATA_TYPE__KIND_CALENDAR_INTERVAL:
        return type_simple(TYPE_CALENDAR_INTERVAL);
    case SPARK__CONNECT__DATA_TYPE__KIND_YEAR_MONTH_INTERVAL:
    case SPARK__CONNECT__DATA_TYPE__KIND_DAY_TIME_INTERVAL:
        return read_interval_type(reader, message);
    case SPARK__CONNECT__DATA_TYPE__KIND_ARRAY: return read_array_type(reader, message->array);
    case SPARK__CONNECT__DATA_TYPE__KIND_STRUCT: return read_struct(reader, message->struct_);
    case SPARK__CONNECT__DATA_TYPE__KIND_MAP: return read_map_type(reader, message->map);
    case SPARK__CONNECT__DATA_TYPE__KIND_VARIANT: return type_simple(TYPE_VARIANT);
    case SPARK__CONNECT__DATA_TYPE__KIND_UNPARSED:
        return read_type_text(reader, message->unparsed->data_type_string == NULL
                                          ? ""
                                          : message->unparsed->data_type_string);
    case SPARK__CONNECT__DATA_TYPE__KIND_UDT: return refuse_type(reader, "a user-defined type");
    case SPARK__CONNECT__DATA_TYPE__KIND_GEOMETRY:
    case SPARK__CONNECT__DATA_TYPE__KIND_GEOGRAPHY: return refuse_type(reader, "a geospatial type");
    default: report_missing(reader, "DataType", "kind"); return NULL;
    }
}

/* ---- writing ----------------------------------------------------------------------------------------- */

static const char *const kind_fields[TYPE_KIND_COUNT] = {
    [TYPE_VOID] = "null",
    [TYPE_BOOLEAN] = "boolean",
    [TYPE_BYTE] = "byte",
    [TYPE_SHORT] = "short",
    [TYPE_INTEGER] = "integer",
    [TYPE_LONG] = "long",
    [TYPE_FLOAT] = "float",
    [TYPE_DOUBLE] = "double",
    [TYPE_DECIMAL] = "decimal",
    [TYPE_STRING] = "string",
    [TYPE_CHAR] = "char",
    [TYPE_VARCHAR] = "var_char",
    [TYPE_BINARY] = "binary",
    [TYPE_DATE] = "date",
    [TYPE_TIMESTAMP] = "timestamp",
    [TYPE_TIMESTAMP_NTZ] = "timestamp_ntz",
    [TYPE_TIME] = "time",
    [TYPE_CALENDAR_INTERVAL] = "calendar_interval",
    [TYPE_YEAR_MONTH_INTERVAL] = "year_month_interval",
    [TYPE_DAY_TIME_INTERVAL] = "day_time_interval",
    [TYPE_ARRAY] = "array",
    [TYPE_MAP] = "map",
    [TYPE_STRUCT] = "struct",
    [TYPE_VARIANT] = "variant",
};

const char *type_field_name(TypeKind kind)
{
    return kind_fields[kind];
}

static void write_struct_fields(Writer *writer, const Type *type,
                                Spark__Connect__DataType__Struct *message)
{
    typedef Spark__Connect__DataType__StructField Field;
    Arena *arena = writer->cx->arena;
    message->n_fields = type->field_count;
    message->fields = ARENA_ARRAY(arena, type->field_count, Field *);
    for (size_t i = 0; i < type->field_count; i++) {
        Field *field = (Field *)message_new(arena,
                                            &spark__connect__data_type__struct_field__descriptor);
        field->name = text_of(writer->cx, type->fields[i].name);
        field->data_type = write_type(writer, type->fields[i].type);
        field->has_nullable = 1;
        field->nullable = type->fields[i].nullable;
        message->fields[i] = field;
    }
}

static void set_number(bool said, int value, protobuf_c_boolean *has, int32_t *place)
{
    *has = said;
    *place = value;
}

/* What a type has beyond its kind. */
static void write_parameters(Writer *writer, const Type *type, Spark__Connect__DataType *message)
{
    switch (type->kind) {
    case TYPE_DECIMAL:
        set_number(true, type->precision, &message->decimal->has_precision,
                   &message->decimal->precision);
        set_number(true, type->scale, &message->decimal->has_scale, &message->decimal->scale);
        break;
    case TYPE_CHAR:
        set_number(true, type->precision, &message->char_->has_length, &message->char_->length);
        break;
    case TYPE_VARCHAR:
        set_number(true, type->precision, &message->var_char->has_length,
                   &message->var_char->length);
        break;
    case TYPE_TIME:
        set_number(true, type->precision, &message->time->has_precision, &message->time->precision);
        break;
    case TYPE_YEAR_MONTH_INTERVAL:
        set_number(true, (int)type->from, &message->year_month_interval->has_start_field,
                   &message->year_month_interval->start_field);
        set_number(true, (int)type->to, &message->year_month_interval->has_end_field,
                   &message->year_month_interval->end_field);
        break;
    case TYPE_DAY_TIME_INTERVAL:
        set_number(true, (int)type->from - INTERVAL_DAY,
                   &message->day_time_interval->has_start_field,
                   &message->day_time_interval->start_field);
        set_number(true, (int)type->to - INTERVAL_DAY, &message->day_time_interval->has_end_field,
                   &message->day_time_interval->end_field);
        break;
    case TYPE_ARRAY:
        message->array->element_type = write_type(writer, type->element);
        message->array->has_contains_null = 1;
        message->array->contains_null = type->contains_null;
        break;
    case TYPE_MAP:
        message->map->key_type = write_type(writer, type->key);
        message->map->value_type = write_type(writer, type->element);
        message->map->has_value_contains_null = 1;
        message->map->value_contains_null = type->contains_null;
        break;
    case TYPE_STRUCT: write_struct_fields(writer, type, message->struct_); break;
    default: break;
    }
}

Spark__Connect__DataType *write_type(Writer *writer, const Type *type)
{
    Arena *arena = writer->cx->arena;
    if (type == NULL)
        type = type_simple(TYPE_VOID);
    ProtobufCMessage *message = message_new(arena, &spark__connect__data_type__descriptor);
    const ProtobufCFieldDescriptor *field = protobuf_c_message_descriptor_get_field_by_name(
        message->descriptor, type_field_name(type->kind));
    ProtobufCMessage **place = message_field_set(arena, message, field, 1);
    *place = message_new(arena, field->descriptor);
    write_parameters(writer, type, (Spark__Connect__DataType *)message);
    return (Spark__Connect__DataType *)message;
}
