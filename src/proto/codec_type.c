/* codec_type.c - data types: messages, DDL text and Spark's JSON. */
#include "proto/codec.h"

#include <jansson.h>
#include <string.h>

#include "lower/lower.h"
#include "parse/parse.h"

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
    field->name = str_copy(reader->cx->arena, str_from(name == NULL ? "" : name));
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
        fields[i].name = str_from(field->name == NULL ? "" : field->name);
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
