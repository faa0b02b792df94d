/* structs.c - structs, and the parts of arrays, maps and structs: s.f, a[i], m[k]. */
#include "rewrite/nested.h"

PlanNode *rewrite_call_struct(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (type_is(call->node.type, TYPE_STRUCT))
        return nested_struct(rw, call->node.origin, call->node.type, &call->arguments);
    diag_emit(rw->cx->diags, CNV103, call->node.origin,
              "a struct of all columns of a table that is not known has no form in Snowflake");
    return sf_null(rw);
}

PlanNode *rewrite_call_named_struct(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList values = {0};
    for (size_t i = 1; i < call->arguments.count; i += 2)
        plan_list_add(rw->cx, &values, call->arguments.items[i]);
    if (type_is(call->node.type, TYPE_STRUCT))
        return nested_struct(rw, call->node.origin, call->node.type, &values);
    diag_emit(rw->cx->diags, CNV102, call->node.origin,
              "named_struct() takes pairs of a constant name and a value");
    return sf_null(rw);
}

/* ---- parts --------------------------------------------------------------------------------------- */

/* The spelling of a field, which Snowflake's keys have exactly. */
static Str field_spelling(const Type *type, Str name)
{
    for (size_t i = 0; i < type->field_count; i++)
        if (str_equal(type->fields[i].name, name))
            return name;
    for (size_t i = 0; i < type->field_count; i++)
        if (str_equal_nocase(type->fields[i].name, name))
            return type->fields[i].name;
    return name;
}

/* array.field is the array of the fields. */
static PlanNode *fields_of_elements(Rewriter *rw, PlanNode *array, Str name, const Type *type)
{
    const Type *row = array->type->element;
    Variable element = variable_new(rw, row);
    PlanNode *field = nested_field(rw, variable_use(rw, &element), field_spelling(row, name));
    field = nested_read(rw, field, type_is(type, TYPE_ARRAY) ? type->element : NULL);
    return sf_call2(rw, array->origin, "TRANSFORM", array, sf_lambda(rw, &element, field));
}

void nested_doubt_bounds(Rewriter *rw, Span place)
{
    if (options_ansi(rw->cx->options))
        rewrite_doubt(rw, FDM107, place,
                      "an index that the array does not have is an error in Spark, and gives NULL "
                      "here");
}

/* Whether an index is a constant inside an array that is written out. */
static bool is_in_bounds(const PlanNode *array, const PlanNode *index)
{
    int64_t i;
    const PlanTargetCall *call = (const PlanTargetCall *)array;
    return array->kind == PLAN_TARGET_CALL && str_equal(call->name, STR("ARRAY_CONSTRUCT")) &&
           constant_integer(index, &i) && i >= 0 && (uint64_t)i < call->arguments.count;
}

static PlanNode *element_of(Rewriter *rw, PlanNode *array, PlanNode *index, const Type *type)
{
    if (!is_in_bounds(array, index))
        nested_doubt_bounds(rw, index->origin);
    if (index->kind == PLAN_LITERAL && type_is_integral(index->type))
        return nested_read(rw, sf_operator2(rw, array->origin, SF_SUBSCRIPT, array, index), type);
    return nested_get(rw, array, index, type);
}

PlanNode *rewrite_extraction(Rewriter *rw, PlanUnresolvedExtractValue *extract)
{
    PlanNode *child = nested_row_as_struct(rw, extract->child), *key = extract->extraction;
    const Type *type = child->type;
    Str name;
    bool named = constant_string(key, &name);
    if (type_is(type, TYPE_ARRAY)) {
        if (named && type_is(type->element, TYPE_STRUCT))
            return fields_of_elements(rw, child, name, extract->node.type);
        return element_of(rw, child, key, extract->node.type);
    }
    if (type_is(type, TYPE_MAP))
        return nested_get(rw, child, nested_key_text(rw, key, type->key), extract->node.type);
    if (named)
        return nested_read(
            rw,
            nested_field(rw, child, type_is(type, TYPE_STRUCT) ? field_spelling(type, name) : name),
            extract->node.type);
    if (type == NULL || type_is(type, TYPE_VARIANT))
        return nested_get(rw, child, key, extract->node.type);
    diag_emit(rw->cx->diags, CNV103, extract->node.origin, "a part of what is a %.*s in Spark",
              STR_ARG(type_text(rw->cx->arena, type)));
    return sf_null(rw);
}
