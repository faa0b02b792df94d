/* nested_casts.c - casts of arrays, maps and structs, element by element, and their texts. */
#include "rewrite/bind.h"

#include "map/sf_type.h"

static bool fields_are_same(const Type *from, const Type *to)
{
    if (from->field_count != to->field_count)
        return false;
    for (size_t i = 0; i < from->field_count; i++)
        if (!str_equal(from->fields[i].name, to->fields[i].name) ||
            !nested_is_same(from->fields[i].type, to->fields[i].type))
            return false;
    return true;
}

bool nested_is_same(const Type *from, const Type *to)
{
    if (from == NULL || to == NULL)
        return false;
    if (from->kind == TYPE_VOID || type_equal(from, to))
        return from->kind != TYPE_STRUCT || fields_are_same(from, to);
    if (type_is_integral(from) && type_is_integral(to))
        return to->kind >= from->kind;
    if (type_is_fractional(from) && type_is(to, TYPE_DOUBLE))
        return true;
    if (type_is_text(from) && type_is(to, TYPE_STRING))
        return true;
    if (from->kind != to->kind)
        return false;
    switch (from->kind) {
    case TYPE_ARRAY: return nested_is_same(from->element, to->element);
    case TYPE_MAP:
        return nested_is_same(from->key, to->key) && nested_is_same(from->element, to->element);
    case TYPE_STRUCT: return fields_are_same(from, to);
    default: return false;
    }
}

static PlanNode *cast_array(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try)
{
    Variable element = variable_new(rw, value->type->element);
    PlanNode *cast = rewrite_cast_value(rw, origin, variable_use(rw, &element), to->element,
                                        is_try);
    return sf_call2(rw, origin, "TRANSFORM", value, sf_lambda(rw, &element, cast));
}

/* Fields are cast by their position. */
static PlanNode *cast_struct(Rewriter *rw, Span origin, PlanNode *value, const Type *to,
                             bool is_try)
{
    const Type *from = value->type;
    Operand object = operand_of(rw, value);
    PlanList fields = {0};
    for (size_t i = 0; i < to->field_count; i++) {
        PlanNode *field = nested_read(
            rw, nested_field(rw, operand_use(rw, &object), from->fields[i].name),
            from->fields[i].type);
        plan_list_add(rw->cx, &fields,
                      rewrite_cast_value(rw, origin, field, to->fields[i].type, is_try));
    }
    PlanNode *made = nested_struct(rw, origin, to, &fields);
    if (value->nullable)
        made = sf_call3(rw, origin, "IFF",
                        sf_operator1(rw, origin, SF_IS_NULL, operand_use(rw, &object)), sf_null(rw),
                        made);
    return operand_close(rw, &object, made, to);
}

static PlanNode *cast_map(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try)
{
    const Type *from = value->type;
    Operand map = operand_of(rw, value);
    Variable key = variable_key(rw), same_key = variable_key(rw);
    PlanNode *cast_key = rewrite_cast_value(
        rw, origin, nested_key_value(rw, variable_use(rw, &key), from->key), to->key, is_try);
    PlanNode *keys = sf_call1(rw, origin, "OBJECT_KEYS", operand_use(rw, &map));
    keys = sf_call2(rw, origin, "TRANSFORM", keys,
                    sf_lambda(rw, &key, nested_key_text(rw, cast_key, to->key)));
    PlanNode *cast_value = rewrite_cast_value(
        rw, origin,
        nested_get(rw, operand_use(rw, &map), variable_use(rw, &same_key), from->element),
        to->element, is_try);
    PlanNode *values = sf_call1(rw, origin, "OBJECT_KEYS", operand_use(rw, &map));
    values = sf_call2(rw, origin, "TRANSFORM", values, sf_lambda(rw, &same_key, cast_value));
    return operand_close(rw, &map, sf_call2(rw, origin, "ARRAYS_TO_OBJECT", keys, values), to);
}

PlanNode *nested_cast(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try)
{
    const Type *from = value->type;
    value = nested_row_as_struct(rw, value);
    if (type_is(from, TYPE_VOID) || type_is(from, TYPE_VARIANT))
        return sf_cast(rw, value, map_snowflake_type(rw->cx->arena, to));
    if (from == NULL || from->kind != to->kind)
        return NULL;
    if (nested_is_same(from, to))
        return value;
    switch (to->kind) {
    case TYPE_ARRAY: return cast_array(rw, origin, value, to, is_try);
    case TYPE_MAP: return cast_map(rw, origin, value, to, is_try);
    case TYPE_STRUCT:
        return from->field_count == to->field_count ? cast_struct(rw, origin, value, to, is_try)
                                                    : NULL;
    default: return NULL;
    }
}

/* ---- texts --------------------------------------------------------------------------------------- */

static PlanNode *element_text(Rewriter *rw, Span origin, PlanNode *value)
{
    PlanNode *text = rewrite_cast_value(rw, origin, value, type_simple(TYPE_STRING), false);
    return value->nullable ? sf_call2(rw, origin, "COALESCE", text, sf_string(rw, STR("null")))
                           : text;
}

static PlanNode *enclosed(Rewriter *rw, Span origin, const char *open, PlanNode *inner,
                          const char *close)
{
    PlanNode *parts[] = {sf_string(rw, str_from(open)), inner, sf_string(rw, str_from(close))};
    return sf_operator(rw, origin, SF_CONCAT, 3, parts);
}

/* [1, 2, null] */
static PlanNode *array_text(Rewriter *rw, Span origin, PlanNode *value)
{
    Variable element = variable_new(rw, value->type->element);
    PlanNode *use = variable_use(rw, &element);
    use->nullable = value->type->contains_null;
    PlanNode *texts = sf_call2(rw, origin, "TRANSFORM", value,
                               sf_lambda(rw, &element, element_text(rw, origin, use)));
    PlanNode *inner = sf_call2(rw, origin, "ARRAY_TO_STRING", texts, sf_string(rw, STR(", ")));
    return enclosed(rw, origin, "[", inner, "]");
}

/* {1, x, null} */
static PlanNode *struct_text(Rewriter *rw, Span origin, PlanNode *value)
{
    const Type *type = value->type;
    Operand object = operand_of(rw, value);
    PlanList parts = {0};
    plan_list_add(rw->cx, &parts, sf_string(rw, STR("{")));
    for (size_t i = 0; i < type->field_count; i++) {
        if (i > 0)
            plan_list_add(rw->cx, &parts, sf_string(rw, STR(", ")));
        PlanNode *field = nested_read(
            rw, nested_field(rw, operand_use(rw, &object), type->fields[i].name),
            type->fields[i].type);
        field->nullable = type->fields[i].nullable;
        plan_list_add(rw->cx, &parts, element_text(rw, origin, field));
    }
    plan_list_add(rw->cx, &parts, sf_string(rw, STR("}")));
    PlanNode *text = sf_operator(rw, origin, SF_CONCAT, parts.count, parts.items);
    if (value->nullable)
        text = sf_call3(rw, origin, "IFF",
                        sf_operator1(rw, origin, SF_IS_NULL, operand_use(rw, &object)), sf_null(rw),
                        text);
    return operand_close(rw, &object, text, type_simple(TYPE_STRING));
}

/* {a -> 1, b -> null} */
static PlanNode *map_text(Rewriter *rw, Span origin, PlanNode *value)
{
    const Type *type = value->type;
    rewrite_doubt(rw, FDM201, origin,
                  "Snowflake keeps no order of the keys of a map, Spark that of insertion");
    Operand map = operand_of(rw, value);
    Variable key = variable_key(rw);
    PlanNode *parts[] = {
        element_text(rw, origin, nested_key_value(rw, variable_use(rw, &key), type->key)),
        sf_string(rw, STR(" -> ")),
        element_text(rw, origin,
                     nested_get(rw, operand_use(rw, &map), variable_use(rw, &key), type->element)),
    };
    PlanNode *entry = sf_operator(rw, origin, SF_CONCAT, 3, parts);
    PlanNode *keys = sf_call1(rw, origin, "OBJECT_KEYS", operand_use(rw, &map));
    PlanNode *texts = sf_call2(rw, origin, "TRANSFORM", keys, sf_lambda(rw, &key, entry));
    PlanNode *inner = sf_call2(rw, origin, "ARRAY_TO_STRING", texts, sf_string(rw, STR(", ")));
    return operand_close(rw, &map, enclosed(rw, origin, "{", inner, "}"), type_simple(TYPE_STRING));
}

PlanNode *nested_text(Rewriter *rw, Span origin, PlanNode *value)
{
    value = nested_row_as_struct(rw, value);
    switch (value->type->kind) {
    case TYPE_ARRAY: return array_text(rw, origin, value);
    case TYPE_MAP: return map_text(rw, origin, value);
    default: return struct_text(rw, origin, value);
    }
}
