/* type.c - see type.h. Types are only built, copied, compared and spelled here; what an operation
 * gives for them is the analyzer's business. */
#include "plan/type.h"

#include <assert.h>
#include <string.h>

static const Type simple_types[TYPE_KIND_COUNT] = {
    [TYPE_VOID] = {.kind = TYPE_VOID},
    [TYPE_BOOLEAN] = {.kind = TYPE_BOOLEAN},
    [TYPE_BYTE] = {.kind = TYPE_BYTE},
    [TYPE_SHORT] = {.kind = TYPE_SHORT},
    [TYPE_INTEGER] = {.kind = TYPE_INTEGER},
    [TYPE_LONG] = {.kind = TYPE_LONG},
    [TYPE_FLOAT] = {.kind = TYPE_FLOAT},
    [TYPE_DOUBLE] = {.kind = TYPE_DOUBLE},
    [TYPE_DECIMAL] = {.kind = TYPE_DECIMAL, .precision = 10, .scale = 0},
    [TYPE_STRING] = {.kind = TYPE_STRING},
    [TYPE_CHAR] = {.kind = TYPE_CHAR},
    [TYPE_VARCHAR] = {.kind = TYPE_VARCHAR},
    [TYPE_BINARY] = {.kind = TYPE_BINARY},
    [TYPE_DATE] = {.kind = TYPE_DATE},
    [TYPE_TIMESTAMP] = {.kind = TYPE_TIMESTAMP},
    [TYPE_TIMESTAMP_NTZ] = {.kind = TYPE_TIMESTAMP_NTZ},
    [TYPE_TIME] = {.kind = TYPE_TIME, .precision = 6},
    [TYPE_CALENDAR_INTERVAL] = {.kind = TYPE_CALENDAR_INTERVAL},
    [TYPE_YEAR_MONTH_INTERVAL] = {.kind = TYPE_YEAR_MONTH_INTERVAL,
                                  .from = INTERVAL_YEAR,
                                  .to = INTERVAL_MONTH},
    [TYPE_DAY_TIME_INTERVAL] = {.kind = TYPE_DAY_TIME_INTERVAL,
                                .from = INTERVAL_DAY,
                                .to = INTERVAL_SECOND},
    [TYPE_ARRAY] = {.kind = TYPE_ARRAY, .contains_null = true},
    [TYPE_MAP] = {.kind = TYPE_MAP, .contains_null = true},
    [TYPE_STRUCT] = {.kind = TYPE_STRUCT},
    [TYPE_VARIANT] = {.kind = TYPE_VARIANT},
};

/* Spark's names of the kinds without parameters, and the stems of the others. */
static const char *const kind_names[TYPE_KIND_COUNT] = {
    [TYPE_VOID] = "void",
    [TYPE_BOOLEAN] = "boolean",
    [TYPE_BYTE] = "tinyint",
    [TYPE_SHORT] = "smallint",
    [TYPE_INTEGER] = "int",
    [TYPE_LONG] = "bigint",
    [TYPE_FLOAT] = "float",
    [TYPE_DOUBLE] = "double",
    [TYPE_DECIMAL] = "decimal",
    [TYPE_STRING] = "string",
    [TYPE_CHAR] = "char",
    [TYPE_VARCHAR] = "varchar",
    [TYPE_BINARY] = "binary",
    [TYPE_DATE] = "date",
    [TYPE_TIMESTAMP] = "timestamp",
    [TYPE_TIMESTAMP_NTZ] = "timestamp_ntz",
    [TYPE_TIME] = "time",
    [TYPE_CALENDAR_INTERVAL] = "interval",
    [TYPE_YEAR_MONTH_INTERVAL] = "interval",
    [TYPE_DAY_TIME_INTERVAL] = "interval",
    [TYPE_ARRAY] = "array",
    [TYPE_MAP] = "map",
    [TYPE_STRUCT] = "struct",
    [TYPE_VARIANT] = "variant",
};

static const char *const interval_field_names[] = {
    [INTERVAL_YEAR] = "year", [INTERVAL_MONTH] = "month",   [INTERVAL_DAY] = "day",
    [INTERVAL_HOUR] = "hour", [INTERVAL_MINUTE] = "minute", [INTERVAL_SECOND] = "second",
};

const Type *type_simple(TypeKind kind)
{
    return &simple_types[kind];
}

static Type *new_type(Arena *arena, TypeKind kind)
{
    Type *type = ARENA_NEW(arena, Type);
    type->kind = kind;
    return type;
}

const Type *type_decimal(Arena *arena, int precision, int scale)
{
    Type *type = new_type(arena, TYPE_DECIMAL);
    type->precision = precision;
    type->scale = scale;
    return type;
}

const Type *type_sized_string(Arena *arena, TypeKind kind, int length)
{
    assert(kind == TYPE_CHAR || kind == TYPE_VARCHAR);
    Type *type = new_type(arena, kind);
    type->precision = length;
    return type;
}

const Type *type_time(Arena *arena, int precision)
{
    Type *type = new_type(arena, TYPE_TIME);
    type->precision = precision;
    return type;
}

const Type *type_interval(Arena *arena, IntervalField from, IntervalField to)
{
    bool year_month = from <= INTERVAL_MONTH;
    assert(from <= to && (!year_month || to <= INTERVAL_MONTH));
    Type *type = new_type(arena, year_month ? TYPE_YEAR_MONTH_INTERVAL : TYPE_DAY_TIME_INTERVAL);
    type->from = from;
    type->to = to;
    return type;
}

const Type *type_array(Arena *arena, const Type *element, bool contains_null)
{
    Type *type = new_type(arena, TYPE_ARRAY);
    type->element = element;
    type->contains_null = contains_null;
    return type;
}

const Type *type_map(Arena *arena, const Type *key, const Type *value, bool contains_null)
{
    Type *type = new_type(arena, TYPE_MAP);
    type->key = key;
    type->element = value;
    type->contains_null = contains_null;
    return type;
}

const Type *type_struct(Arena *arena, const TypeField *fields, size_t count)
{
    Type *type = new_type(arena, TYPE_STRUCT);
    TypeField *copy = ARENA_ARRAY(arena, count, TypeField);
    if (count != 0)
        memcpy(copy, fields, count * sizeof *copy);
    type->fields = copy;
    type->field_count = count;
    return type;
}

const Type *type_copy(Arena *arena, const Type *type)
{
    if (type == NULL)
        return NULL;
    if (type == &simple_types[type->kind])
        return type;
    Type *copy = new_type(arena, type->kind);
    *copy = *type;
    copy->key = type_copy(arena, type->key);
    copy->element = type_copy(arena, type->element);
    TypeField *fields = ARENA_ARRAY(arena, type->field_count, TypeField);
    for (size_t i = 0; i < type->field_count; i++) {
        fields[i] = type->fields[i];
        fields[i].name = str_copy(arena, fields[i].name);
        fields[i].comment = str_copy(arena, fields[i].comment);
        fields[i].type = type_copy(arena, fields[i].type);
    }
    copy->fields = fields;
    return copy;
}

static bool fields_equal(const Type *a, const Type *b)
{
    if (a->field_count != b->field_count)
        return false;
    for (size_t i = 0; i < a->field_count; i++)
        if (!str_equal_nocase(a->fields[i].name, b->fields[i].name) ||
            !type_equal(a->fields[i].type, b->fields[i].type))
            return false;
    return true;
}

bool type_equal(const Type *a, const Type *b)
{
    if (a == b)
        return true;
    if (a == NULL || b == NULL || a->kind != b->kind)
        return false;
    switch (a->kind) {
    case TYPE_DECIMAL: return a->precision == b->precision && a->scale == b->scale;
    case TYPE_CHAR:
    case TYPE_VARCHAR:
    case TYPE_TIME: return a->precision == b->precision;
    case TYPE_YEAR_MONTH_INTERVAL:
    case TYPE_DAY_TIME_INTERVAL: return a->from == b->from && a->to == b->to;
    case TYPE_ARRAY: return type_equal(a->element, b->element);
    case TYPE_MAP: return type_equal(a->key, b->key) && type_equal(a->element, b->element);
    case TYPE_STRUCT: return fields_equal(a, b);
    default: return true;
    }
}

bool type_is(const Type *type, TypeKind kind)
{
    return type != NULL && type->kind == kind;
}

bool type_is_integral(const Type *type)
{
    return type != NULL && type->kind >= TYPE_BYTE && type->kind <= TYPE_LONG;
}

bool type_is_fractional(const Type *type)
{
    return type_is(type, TYPE_FLOAT) || type_is(type, TYPE_DOUBLE);
}

bool type_is_numeric(const Type *type)
{
    return type_is_integral(type) || type_is_fractional(type) || type_is(type, TYPE_DECIMAL);
}

bool type_is_text(const Type *type)
{
    return type_is(type, TYPE_STRING) || type_is(type, TYPE_CHAR) || type_is(type, TYPE_VARCHAR);
}

bool type_is_datetime(const Type *type)
{
    return type_is(type, TYPE_DATE) || type_is(type, TYPE_TIMESTAMP) ||
           type_is(type, TYPE_TIMESTAMP_NTZ);
}

bool type_is_interval(const Type *type)
{
    return type_is(type, TYPE_CALENDAR_INTERVAL) || type_is(type, TYPE_YEAR_MONTH_INTERVAL) ||
           type_is(type, TYPE_DAY_TIME_INTERVAL);
}

const Type *type_as_decimal(Arena *arena, const Type *type)
{
    if (type == NULL)
        return NULL;
    switch (type->kind) {
    case TYPE_BYTE: return type_decimal(arena, 3, 0);
    case TYPE_SHORT: return type_decimal(arena, 5, 0);
    case TYPE_INTEGER: return type_decimal(arena, 10, 0);
    case TYPE_LONG:
        /* Spark's LongDecimal: 20 digits, one more than a bigint can have. */
        return type_decimal(arena, 20, 0);
    case TYPE_DECIMAL: return type;
    default: return NULL;
    }
}

static void add_type(Buf *out, const Type *type)
{
    if (type == NULL) {
        buf_add_char(out, '?');
        return;
    }
    buf_add_text(out, kind_names[type->kind]);
    switch (type->kind) {
    case TYPE_DECIMAL: buf_add_format(out, "(%d,%d)", type->precision, type->scale); break;
    case TYPE_CHAR:
    case TYPE_VARCHAR:
    case TYPE_TIME: buf_add_format(out, "(%d)", type->precision); break;
    case TYPE_YEAR_MONTH_INTERVAL:
    case TYPE_DAY_TIME_INTERVAL:
        buf_add_format(out, " %s", interval_field_names[type->from]);
        if (type->to != type->from)
            buf_add_format(out, " to %s", interval_field_names[type->to]);
        break;
    case TYPE_ARRAY:
        buf_add_char(out, '<');
        add_type(out, type->element);
        buf_add_char(out, '>');
        break;
    case TYPE_MAP:
        buf_add_char(out, '<');
        add_type(out, type->key);
        buf_add_char(out, ',');
        add_type(out, type->element);
        buf_add_char(out, '>');
        break;
    case TYPE_STRUCT:
        buf_add_char(out, '<');
        for (size_t i = 0; i < type->field_count; i++) {
            if (i > 0)
                buf_add_char(out, ',');
            buf_add_str(out, type->fields[i].name);
            buf_add_char(out, ':');
            add_type(out, type->fields[i].type);
        }
        buf_add_char(out, '>');
        break;
    default: break;
    }
}

Str type_text(Arena *arena, const Type *type)
{
    Buf text;
    buf_init(&text);
    add_type(&text, type);
    Str copy = str_copy(arena, buf_str(&text));
    buf_free(&text);
    return copy;
}
