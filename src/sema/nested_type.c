/* nested_type.c - the types of calls that make, change or take apart arrays, maps and structs, and
 * those of the lambdas inside them.
 *
 * A part whose type is not known leaves the container known: array<?>. Whether elements may be NULL
 * follows Catalyst where that is simple, and is "yes" elsewhere.
 */
#include "sema/analyzer.h"

typedef const Type *(*CallType)(ScContext *cx, const PlanUnresolvedFunction *call);

static const Type *argument_type(const PlanUnresolvedFunction *call, size_t i)
{
    return i < call->arguments.count ? call->arguments.items[i]->type : NULL;
}

static bool argument_nullable(const PlanUnresolvedFunction *call, size_t i)
{
    return i >= call->arguments.count || call->arguments.items[i]->nullable;
}

static const Type *element_of(const Type *type)
{
    return type_is(type, TYPE_ARRAY) || type_is(type, TYPE_MAP) ? type->element : NULL;
}

static bool contains_null(const Type *type)
{
    bool known = type_is(type, TYPE_ARRAY) || type_is(type, TYPE_MAP);
    return !known || type->contains_null;
}

/* ---- making them ------------------------------------------------------------------------------ */

enum { TYPE_PARTS_MAX = 10000 };

static bool has_more_parts(const Type *type, size_t *left)
{
    if (type == NULL)
        return false;
    if (*left == 0)
        return true;
    --*left;
    for (size_t i = 0; i < type->field_count; i++)
        if (has_more_parts(type->fields[i].type, left))
            return true;
    return has_more_parts(type->key, left) || has_more_parts(type->element, left);
}

/* struct(x, x) doubles a type; nested often enough it has no end that anybody could wait for. */
static const Type *unless_too_big(const Type *type)
{
    size_t left = TYPE_PARTS_MAX;
    return has_more_parts(type, &left) ? NULL : type;
}

static const Type *type_of_array(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *element = call->arguments.count == 0 ? type_simple(TYPE_VOID)
                                                     : common_arguments(cx, call, 0, 1);
    return type_array(cx->arena, element, any_argument_nullable(call, 0, 1));
}

static const Type *type_of_map(ScContext *cx, const PlanUnresolvedFunction *call)
{
    if (call->arguments.count % 2 != 0)
        return NULL;
    bool empty = call->arguments.count == 0;
    const Type *key = empty ? type_simple(TYPE_VOID) : common_arguments(cx, call, 0, 2);
    const Type *value = empty ? type_simple(TYPE_VOID) : common_arguments(cx, call, 1, 2);
    return unless_too_big(type_map(cx->arena, key, value, any_argument_nullable(call, 1, 2)));
}

const Type *struct_type_of(ScContext *cx, const PlanList *values)
{
    TypeField *fields = ARENA_ARRAY(cx->arena, values->count, TypeField);
    for (size_t i = 0; i < values->count; i++) {
        const PlanNode *value = values->items[i];
        Str name = field_name_of(value);
        if (value->kind == PLAN_UNRESOLVED_STAR)
            return NULL;
        if (name.n == 0)
            name = str_format(cx->arena, "col%zu", i + 1);
        fields[i] = (TypeField){.name = name, .type = value->type, .nullable = value->nullable};
    }
    return unless_too_big(type_struct(cx->arena, fields, values->count));
}

static const Type *type_of_struct(ScContext *cx, const PlanUnresolvedFunction *call)
{
    return struct_type_of(cx, &call->arguments);
}

static const Type *type_of_named_struct(ScContext *cx, const PlanUnresolvedFunction *call)
{
    size_t count = call->arguments.count / 2;
    if (call->arguments.count % 2 != 0)
        return NULL;
    TypeField *fields = ARENA_ARRAY(cx->arena, count, TypeField);
    for (size_t i = 0; i < count; i++) {
        const PlanNode *name = call->arguments.items[2 * i],
                       *value = call->arguments.items[2 * i + 1];
        if (name->kind != PLAN_LITERAL || !type_is_text(name->type))
            return NULL;
        fields[i] = (TypeField){.name = ((const PlanLiteral *)name)->text,
                                .type = value->type,
                                .nullable = value->nullable};
    }
    return unless_too_big(type_struct(cx->arena, fields, count));
}

/* ---- arrays ------------------------------------------------------------------------------------ */

/* array_append(array, value) and the like: the common type of the elements and the value. */
static const Type *type_of_extended(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *array = argument_type(call, 0);
    size_t at = call->arguments.count - 1; /* array_insert has the value behind the position */
    if (array == NULL || call->arguments.count < 2)
        return NULL;
    const Type *value = argument_type(call, at);
    const Type *element = sema_common_type(cx, element_of(array), value);
    bool null = contains_null(array) || argument_nullable(call, at) || at == 2;
    return type_array(cx->arena, element, null);
}

static const Type *type_of_compacted(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *array = argument_type(call, 0);
    return type_is(array, TYPE_ARRAY) ? type_array(cx->arena, array->element, false) : NULL;
}

static const Type *type_of_repeated(ScContext *cx, const PlanUnresolvedFunction *call)
{
    return type_array(cx->arena, argument_type(call, 0), argument_nullable(call, 0));
}

static const Type *type_of_zipped(ScContext *cx, const PlanUnresolvedFunction *call)
{
    size_t count = call->arguments.count;
    TypeField *fields = ARENA_ARRAY(cx->arena, count, TypeField);
    for (size_t i = 0; i < count; i++) {
        Str name = field_name_of(call->arguments.items[i]);
        if (name.n == 0)
            name = str_format(cx->arena, "%zu", i);
        fields[i] = (TypeField){
            .name = name, .type = element_of(argument_type(call, i)), .nullable = true};
    }
    const Type *entry = type_struct(cx->arena, fields, count);
    return unless_too_big(type_array(cx->arena, entry, false));
}

static const Type *type_of_flattened(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *inner = element_of(argument_type(call, 0));
    return type_is(inner, TYPE_ARRAY) ? inner : NULL;
}

static const Type *type_of_sequence(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *element = NULL;
    if (type_is_integral(argument_type(call, 0)))
        element = common_arguments(cx, call, 0, 1);
    else if (call->arguments.count >= 2)
        element = sema_common_type(cx, argument_type(call, 0), argument_type(call, 1));
    return type_array(cx->arena, element, false);
}

/* ---- maps -------------------------------------------------------------------------------------- */

static const Type *type_of_keys(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *map = argument_type(call, 0);
    return type_is(map, TYPE_MAP) ? type_array(cx->arena, map->key, false) : NULL;
}

static const Type *type_of_values(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *map = argument_type(call, 0);
    return type_is(map, TYPE_MAP) ? type_array(cx->arena, map->element, map->contains_null) : NULL;
}

static const Type *type_of_entries(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *map = argument_type(call, 0);
    if (!type_is(map, TYPE_MAP))
        return NULL;
    TypeField fields[] = {
        {.name = STR("key"), .type = map->key},
        {.name = STR("value"), .type = map->element, .nullable = map->contains_null},
    };
    return type_array(cx->arena, type_struct(cx->arena, fields, 2), false);
}

static const Type *type_of_map_from_arrays(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *keys = argument_type(call, 0), *values = argument_type(call, 1);
    if (!type_is(keys, TYPE_ARRAY) || !type_is(values, TYPE_ARRAY))
        return NULL;
    return type_map(cx->arena, keys->element, values->element, values->contains_null);
}

static const Type *type_of_map_from_entries(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *entry = element_of(argument_type(call, 0));
    if (!type_is(entry, TYPE_STRUCT) || entry->field_count != 2)
        return NULL;
    return type_map(cx->arena, entry->fields[0].type, entry->fields[1].type,
                    entry->fields[1].nullable);
}

static const Type *type_of_text_map(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)call;
    return type_map(cx->arena, type_simple(TYPE_STRING), type_simple(TYPE_STRING), true);
}

/* ---- higher-order functions ---------------------------------------------------------------------- */

/* transform(array, x -> e), zip_with(a, b, (x, y) -> e): the last argument makes the elements. */
static const Type *type_of_mapped(ScContext *cx, const PlanUnresolvedFunction *call)
{
    if (call->arguments.count < 2)
        return NULL;
    size_t at = call->arguments.count - 1;
    return type_array(cx->arena, argument_type(call, at), argument_nullable(call, at));
}

static const Type *type_of_transformed_keys(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *map = argument_type(call, 0);
    return type_is(map, TYPE_MAP)
               ? type_map(cx->arena, argument_type(call, 1), map->element, map->contains_null)
               : NULL;
}

static const Type *type_of_transformed_values(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *map = argument_type(call, 0);
    return type_is(map, TYPE_MAP)
               ? type_map(cx->arena, map->key, argument_type(call, 1), argument_nullable(call, 1))
               : NULL;
}

static const Type *key_of_both(ScContext *cx, const PlanUnresolvedFunction *call)
{
    const Type *a = argument_type(call, 0), *b = argument_type(call, 1);
    return type_is(a, TYPE_MAP) && type_is(b, TYPE_MAP) ? sema_common_type(cx, a->key, b->key)
                                                        : NULL;
}

static const Type *type_of_zipped_maps(ScContext *cx, const PlanUnresolvedFunction *call)
{
    return type_map(cx->arena, key_of_both(cx, call), argument_type(call, 2),
                    argument_nullable(call, 2));
}

/* aggregate(array, start, merge [, finish]) */
static const Type *type_of_reduced(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    return argument_type(call, call->arguments.count > 3 ? 3 : 1);
}

/* ---- texts and others ---------------------------------------------------------------------------- */

static const Type *type_of_text_list(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)call;
    return type_array(cx->arena, type_simple(TYPE_STRING), true);
}

/* from_json(text, 'a INT'), variant_get(v, path, 'int'): lowering has read the type. */
static const Type *type_of_named(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    bool needs_type = !str_equal_nocase(call->function_name, STR("variant_get")) &&
                      !str_equal_nocase(call->function_name, STR("try_variant_get"));
    if (call->type_argument != NULL || needs_type)
        return call->type_argument;
    return call->arguments.count == 2 ? type_simple(TYPE_VARIANT) : NULL;
}

static const Type *type_of_variant(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    (void)call;
    return type_simple(TYPE_VARIANT);
}

/* Text that is put together: binary if the parts are. */
static const Type *type_of_joined(ScContext *cx, const PlanUnresolvedFunction *call)
{
    (void)cx;
    const Type *part = argument_type(call, 0);
    return part == NULL ? NULL : type_simple(part->kind == TYPE_BINARY ? TYPE_BINARY : TYPE_STRING);
}

typedef struct NestedType {
    const char *name;
    CallType type;
} NestedType;

static const NestedType nested_types[] = {
    {"aggregate", type_of_reduced},
    {"array", type_of_array},
    {"array_append", type_of_extended},
    {"array_compact", type_of_compacted},
    {"array_insert", type_of_extended},
    {"array_prepend", type_of_extended},
    {"array_repeat", type_of_repeated},
    {"arrays_zip", type_of_zipped},
    {"flatten", type_of_flattened},
    {"from_csv", type_of_named},
    {"from_json", type_of_named},
    {"json_object_keys", type_of_text_list},
    {"listagg", type_of_joined},
    {"map", type_of_map},
    {"map_entries", type_of_entries},
    {"map_from_arrays", type_of_map_from_arrays},
    {"map_from_entries", type_of_map_from_entries},
    {"map_keys", type_of_keys},
    {"map_values", type_of_values},
    {"map_zip_with", type_of_zipped_maps},
    {"named_struct", type_of_named_struct},
    {"parse_json", type_of_variant},
    {"reduce", type_of_reduced},
    {"sequence", type_of_sequence},
    {"str_to_map", type_of_text_map},
    {"string_agg", type_of_joined},
    {"struct", type_of_struct},
    {"to_variant_object", type_of_variant},
    {"transform", type_of_mapped},
    {"transform_keys", type_of_transformed_keys},
    {"transform_values", type_of_transformed_values},
    {"try_parse_json", type_of_variant},
    {"try_variant_get", type_of_named},
    {"variant_get", type_of_named},
    {"zip_with", type_of_mapped},
};

bool nested_call_type(ScContext *cx, const PlanUnresolvedFunction *call, const Type **type)
{
    for (size_t i = 0; i < sizeof nested_types / sizeof *nested_types; i++)
        if (str_equal_nocase(call->function_name, str_from(nested_types[i].name))) {
            *type = nested_types[i].type(cx, call);
            return true;
        }
    return false;
}

/* ---- parameters of lambdas ----------------------------------------------------------------------- */

/* Where the parameters of a lambda come from. */
typedef enum LambdaKind {
    LAMBDA_ELEMENTS, /* element, position */
    LAMBDA_COMPARED, /* two elements of the first argument */
    LAMBDA_ZIPPED,   /* elements of the first and the second */
    LAMBDA_ENTRIES,  /* key, value */
    LAMBDA_MAPS,     /* key, value of the first, value of the second */
    LAMBDA_MERGED,   /* accumulator, element; the second lambda: accumulator */
} LambdaKind;

typedef struct HigherOrder {
    const char *name;
    LambdaKind kind;
} HigherOrder;

static const HigherOrder higher_order[] = {
    {"aggregate", LAMBDA_MERGED},         {"array_sort", LAMBDA_COMPARED},
    {"exists", LAMBDA_ELEMENTS},          {"filter", LAMBDA_ELEMENTS},
    {"forall", LAMBDA_ELEMENTS},          {"map_filter", LAMBDA_ENTRIES},
    {"map_zip_with", LAMBDA_MAPS},        {"reduce", LAMBDA_MERGED},
    {"transform", LAMBDA_ELEMENTS},       {"transform_keys", LAMBDA_ENTRIES},
    {"transform_values", LAMBDA_ENTRIES}, {"zip_with", LAMBDA_ZIPPED},
};

typedef struct Parameter {
    const Type *type;
    bool nullable;
} Parameter;

static Parameter element_parameter(const PlanUnresolvedFunction *call, size_t argument)
{
    const Type *type = argument_type(call, argument);
    return (Parameter){element_of(type), contains_null(type)};
}

static Parameter key_parameter(const Type *key)
{
    return (Parameter){key, false};
}

static Parameter parameter_of(ScContext *cx, const PlanUnresolvedFunction *call, LambdaKind kind,
                              size_t i)
{
    const Type *first = argument_type(call, 0);
    switch (kind) {
    case LAMBDA_ELEMENTS:
        return i == 0 ? element_parameter(call, 0) : (Parameter){type_simple(TYPE_INTEGER), false};
    case LAMBDA_COMPARED: return element_parameter(call, 0);
    case LAMBDA_ZIPPED: return (Parameter){element_of(argument_type(call, i)), true};
    case LAMBDA_ENTRIES:
        return i == 0 ? key_parameter(type_is(first, TYPE_MAP) ? first->key : NULL)
                      : element_parameter(call, 0);
    case LAMBDA_MAPS:
        return i == 0 ? key_parameter(key_of_both(cx, call))
                      : (Parameter){element_of(argument_type(call, i - 1)), true};
    case LAMBDA_MERGED:
        return i == 0 ? (Parameter){argument_type(call, 1), true} : element_parameter(call, 0);
    }
    return (Parameter){NULL, true};
}

LambdaTypes lambda_types(ScContext *cx, const PlanUnresolvedFunction *call, size_t at)
{
    const PlanLambdaFunction *lambda = (const PlanLambdaFunction *)call->arguments.items[at];
    size_t count = lambda->arguments.count;
    LambdaTypes result = {ARENA_ARRAY(cx->arena, count, const Type *),
                          ARENA_ARRAY(cx->arena, count, bool)};
    for (size_t i = 0; i < count; i++)
        result.nullable[i] = true;
    for (size_t f = 0; f < sizeof higher_order / sizeof *higher_order; f++)
        if (str_equal_nocase(call->function_name, str_from(higher_order[f].name)))
            for (size_t i = 0; i < count && i < 3; i++) {
                Parameter parameter = parameter_of(cx, call, higher_order[f].kind, i);
                result.types[i] = parameter.type;
                result.nullable[i] = parameter.nullable;
            }
    return result;
}
