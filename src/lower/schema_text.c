/* schema_text.c - the types that Spark infers from a constant CSV line or JSON text (schema_of_csv,
 * schema_of_json), after its CSVInferSchema and JsonInferSchema. Looks at texts only. */
#include <jansson.h>
#include <string.h>

#include "lower/lower.h"

/* ---- CSV ------------------------------------------------------------------------------------------ */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A sign and digits; how many digits without leading zeros. */
static bool is_integer(Str text, size_t *digits)
{
    size_t i = text.n > 0 && (text.p[0] == '-' || text.p[0] == '+');
    while (i + 1 < text.n && text.p[i] == '0')
        i++;
    *digits = text.n - i;
    for (; i < text.n; i++)
        if (!is_digit(text.p[i]))
            return false;
    return *digits > 0;
}

/* Digits with one point, and an exponent. */
static bool is_real(Str text)
{
    size_t i = text.n > 0 && (text.p[0] == '-' || text.p[0] == '+'), digits = 0, points = 0;
    for (; i < text.n && (is_digit(text.p[i]) || text.p[i] == '.'); i++) {
        digits += text.p[i] != '.';
        points += text.p[i] == '.';
    }
    if (digits == 0 || points > 1)
        return false;
    if (i == text.n)
        return true;
    size_t exponent_digits;
    return (text.p[i] == 'e' || text.p[i] == 'E') &&
           is_integer(str_slice(text, i + 1, text.n), &exponent_digits);
}

/* The type of a field; NULL for what may be a date or time, or a number at the edge of its type. */
static const Type *type_of_field(Str text)
{
    enum { SURE_INT_DIGITS = 9, SURE_LONG_DIGITS = 18 };
    size_t digits;
    if (text.n == 0)
        return type_simple(TYPE_STRING);
    if (is_integer(text, &digits)) {
        if (digits <= SURE_INT_DIGITS)
            return type_simple(TYPE_INTEGER);
        return digits > SURE_INT_DIGITS + 1 && digits <= SURE_LONG_DIGITS ? type_simple(TYPE_LONG)
                                                                          : NULL;
    }
    if (is_real(text))
        return type_simple(TYPE_DOUBLE);
    if (str_equal_nocase(text, STR("true")) || str_equal_nocase(text, STR("false")))
        return type_simple(TYPE_BOOLEAN);
    return is_digit(text.p[0]) ? NULL : type_simple(TYPE_STRING);
}

const Type *lower_schema_of_csv(Arena *arena, Str line, char delimiter)
{
    VEC(TypeField) fields = {0};
    for (size_t at = 0; at <= line.n;) {
        Str text;
        if (at < line.n && line.p[at] == '"') {
            size_t end = at + 1;
            while (end < line.n && line.p[end] != '"' && line.p[end] != '\\')
                end++;
            bool closed = end < line.n && line.p[end] == '"' &&
                          (end + 1 == line.n || line.p[end + 1] == delimiter);
            if (!closed)
                return NULL;
            text = str_slice(line, at + 1, end);
            at = end + 2;
        } else {
            size_t end = at;
            while (end < line.n && line.p[end] != delimiter)
                end++;
            text = str_slice(line, at, end);
            at = end + 1;
        }
        const Type *type = type_of_field(text);
        if (type == NULL)
            return NULL;
        Str name = str_format(arena, "_c%zu", fields.count);
        *VEC_ADD(arena, &fields) = (TypeField){.name = name, .type = type, .nullable = true};
    }
    return type_struct(arena, fields.items, fields.count);
}

/* ---- JSON ----------------------------------------------------------------------------------------- */

static const Type *type_of_json(Arena *arena, const json_t *json);

static const Type *merged(Arena *arena, const Type *a, const Type *b);

/* The fields of both by name, in the order of their names. */
static const Type *merged_structs(Arena *arena, const Type *a, const Type *b)
{
    TypeField *fields = ARENA_ARRAY(arena, a->field_count + b->field_count, TypeField);
    size_t count = 0, i = 0, j = 0;
    while (i < a->field_count || j < b->field_count) {
        int order = i == a->field_count   ? 1
                    : j == b->field_count ? -1
                                          : str_compare(a->fields[i].name, b->fields[j].name);
        fields[count] = order <= 0 ? a->fields[i] : b->fields[j];
        if (order == 0)
            fields[count].type = merged(arena, a->fields[i].type, b->fields[j].type);
        count++;
        i += order <= 0;
        j += order >= 0;
    }
    return type_struct(arena, fields, count);
}

static const Type *merged(Arena *arena, const Type *a, const Type *b)
{
    if (type_is(a, TYPE_VOID) || type_equal(a, b))
        return b;
    if (type_is(b, TYPE_VOID))
        return a;
    if (type_is_numeric(a) && type_is_numeric(b))
        return type_simple(TYPE_DOUBLE);
    if (type_is(a, TYPE_STRUCT) && type_is(b, TYPE_STRUCT))
        return merged_structs(arena, a, b);
    if (type_is(a, TYPE_ARRAY) && type_is(b, TYPE_ARRAY))
        return type_array(arena, merged(arena, a->element, b->element), true);
    return type_simple(TYPE_STRING);
}

static const Type *type_of_object(Arena *arena, json_t *json)
{
    const Type *type = type_struct(arena, NULL, 0);
    const char *name;
    json_t *value;
    json_object_foreach(json, name, value)
    {
        TypeField field = {.name = str_copy(arena, str_from(name)),
                           .type = type_of_json(arena, value),
                           .nullable = true};
        type = merged_structs(arena, type, type_struct(arena, &field, 1));
    }
    return type;
}

static const Type *type_of_json(Arena *arena, const json_t *json)
{
    switch (json_typeof(json)) {
    case JSON_OBJECT: return type_of_object(arena, (json_t *)json);
    case JSON_ARRAY: {
        const Type *element = type_simple(TYPE_VOID);
        for (size_t i = 0; i < json_array_size(json); i++)
            element = merged(arena, element, type_of_json(arena, json_array_get(json, i)));
        return type_array(arena, element, true);
    }
    case JSON_STRING: return type_simple(TYPE_STRING);
    case JSON_INTEGER: return type_simple(TYPE_LONG);
    case JSON_REAL: return type_simple(TYPE_DOUBLE);
    case JSON_TRUE:
    case JSON_FALSE: return type_simple(TYPE_BOOLEAN);
    case JSON_NULL: break;
    }
    return type_simple(TYPE_VOID);
}

/* What was only NULL is text; structs without fields disappear from structs and arrays. */
static const Type *without_void(Arena *arena, const Type *type)
{
    if (type_is(type, TYPE_VOID))
        return type_simple(TYPE_STRING);
    if (type_is(type, TYPE_ARRAY))
        return type_array(arena, without_void(arena, type->element), true);
    if (!type_is(type, TYPE_STRUCT))
        return type;
    TypeField *fields = ARENA_ARRAY(arena, type->field_count, TypeField);
    size_t count = 0;
    for (size_t i = 0; i < type->field_count; i++) {
        fields[count] = type->fields[i];
        fields[count].type = without_void(arena, fields[count].type);
        bool empty = type_is(fields[count].type, TYPE_STRUCT) &&
                     fields[count].type->field_count == 0;
        count += !empty;
    }
    return type_struct(arena, fields, count);
}

const Type *lower_schema_of_json(Arena *arena, Str text)
{
    json_error_t error;
    json_t *json = json_loadb(text.p, text.n, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, &error);
    if (json == NULL)
        return NULL;
    const Type *type = without_void(arena, type_of_json(arena, json));
    json_decref(json);
    return type;
}
