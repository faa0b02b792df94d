/* type.h - Spark's data types (Connect's DataType).
 *
 * Types are immutable. The simple ones are constants; those with parameters live in an arena. NULL
 * in place of a type means that it is not known.
 */
#ifndef SC_PLAN_TYPE_H
#define SC_PLAN_TYPE_H

#include <stdbool.h>

#include "util/arena.h"
#include "util/str.h"
#include "util/time_units.h"

typedef enum TypeKind {
    TYPE_VOID,
    TYPE_BOOLEAN,
    TYPE_BYTE,
    TYPE_SHORT,
    TYPE_INTEGER,
    TYPE_LONG,
    TYPE_FLOAT,
    TYPE_DOUBLE,
    TYPE_DECIMAL,
    TYPE_STRING,
    TYPE_CHAR,
    TYPE_VARCHAR,
    TYPE_BINARY,
    TYPE_DATE,
    TYPE_TIMESTAMP,
    TYPE_TIMESTAMP_NTZ,
    TYPE_TIME,
    TYPE_CALENDAR_INTERVAL,
    TYPE_YEAR_MONTH_INTERVAL,
    TYPE_DAY_TIME_INTERVAL,
    TYPE_ARRAY,
    TYPE_MAP,
    TYPE_STRUCT,
    TYPE_VARIANT,
    TYPE_KIND_COUNT
} TypeKind;

/* The fields an interval type runs over, in Spark's order. */
typedef enum IntervalField {
    INTERVAL_YEAR,
    INTERVAL_MONTH,
    INTERVAL_DAY,
    INTERVAL_HOUR,
    INTERVAL_MINUTE,
    INTERVAL_SECOND,
} IntervalField;

typedef struct Type Type;

typedef struct TypeField {
    Str name;
    const Type *type;
    bool nullable;
    Str comment;
} TypeField;

struct Type {
    TypeKind kind;
    int precision; /* of a decimal or time; length of a char or varchar */
    int scale;     /* of a decimal */
    IntervalField from, to;
    const Type *key;     /* of a map */
    const Type *element; /* of an array; value of a map */
    bool contains_null;  /* of an array's elements or a map's values */
    const TypeField *fields;
    size_t field_count;
};

enum { DECIMAL_PRECISION_MAX = 38 };

/* The constant of a kind that has no parameters (and the widest form of those that have: decimal is
 * decimal(10,0), intervals run over all their fields). */
const Type *type_simple(TypeKind kind);
const Type *type_decimal(Arena *arena, int precision, int scale);
const Type *type_sized_string(Arena *arena, TypeKind kind, int length);
const Type *type_time(Arena *arena, int precision);
const Type *type_interval(Arena *arena, IntervalField from, IntervalField to);
const Type *type_array(Arena *arena, const Type *element, bool contains_null);
const Type *type_map(Arena *arena, const Type *key, const Type *value, bool contains_null);
const Type *type_struct(Arena *arena, const TypeField *fields, size_t count);
/* A copy that lives in another arena. */
const Type *type_copy(Arena *arena, const Type *type);

bool type_equal(const Type *a, const Type *b);
/* All of these are false for NULL. */
bool type_is(const Type *type, TypeKind kind);
bool type_is_integral(const Type *type);   /* byte to long */
bool type_is_fractional(const Type *type); /* float, double */
bool type_is_numeric(const Type *type);    /* integral, fractional, decimal */
bool type_is_text(const Type *type);       /* string, char, varchar */
bool type_is_datetime(const Type *type);   /* date, timestamps */
bool type_is_interval(const Type *type);

/* The decimal that holds every value of an integral type (Spark's DecimalType.forType); the type
 * itself if it is a decimal; NULL for others. */
const Type *type_as_decimal(Arena *arena, const Type *type);

/* Spark's catalog form: "decimal(10,2)", "array<int>", "struct<a:bigint>"; "?" for NULL. */
Str type_text(Arena *arena, const Type *type);

#endif
