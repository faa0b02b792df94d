/* nested.c - see nested.h: reading and making the parts of arrays, maps and structs. */
#include "rewrite/nested.h"

#include "map/sf_type.h"

/* ---- reading --------------------------------------------------------------------------------- */

PlanNode *nested_read(Rewriter *rw, PlanNode *variant, const Type *type)
{
    PlanNode *value = variant;
    if (type == NULL)
        rewrite_type_doubt(rw, FDM106, variant->origin,
                           "the type of this part is not known: it stays a VARIANT, which may be "
                           "JSON null and is compared and printed as one");
    else if (!type_is(type, TYPE_VARIANT) && map_snowflake_type(rw->cx->arena, type).n == 0)
        diag_emit(rw->cx->diags, CNV501, variant->origin, "Snowflake has no type for %.*s",
                  STR_ARG(type_text(rw->cx->arena, type)));
    else if (!type_is(type, TYPE_VARIANT))
        value = sf_cast(rw, variant, map_snowflake_type(rw->cx->arena, type));
    value->type = type;
    value->nullable = true;
    return value;
}

PlanNode *nested_get(Rewriter *rw, PlanNode *container, PlanNode *index, const Type *type)
{
    return nested_read(rw, sf_call2(rw, container->origin, "GET", container, index), type);
}

/* What a cast to a container only confirms: the path may go on behind it. */
static PlanNode *path_below(PlanNode *object)
{
    if (object->kind != PLAN_TARGET_CAST)
        return object;
    PlanTargetCast *cast = (PlanTargetCast *)object;
    if (cast->expr->kind != PLAN_TARGET_OPERATOR || !str_equal(cast->target, STR("OBJECT")))
        return object;
    SfOperator op = ((PlanTargetOperator *)cast->expr)->op;
    return op == SF_PATH || op == SF_SUBSCRIPT ? cast->expr : object;
}

PlanNode *nested_field(Rewriter *rw, PlanNode *object, Str name)
{
    return sf_operator2(rw, object->origin, SF_PATH, path_below(object), sf_string(rw, name));
}

bool nested_contains_null(const PlanNode *array)
{
    return !type_is(array->type, TYPE_ARRAY) || array->type->contains_null;
}

/* ---- keys of maps ---------------------------------------------------------------------------- */

static bool is_simple_key(const Type *type)
{
    return type_is_text(type) || type_is_numeric(type) || type_is_datetime(type) ||
           type_is(type, TYPE_BOOLEAN) || type_is(type, TYPE_VOID);
}

/* Arrays and structs stand as JSON, if all in them has one text and none is NULL. */
static bool is_json_key(const Type *type)
{
    if (type == NULL)
        return false;
    switch (type->kind) {
    case TYPE_ARRAY: return !type->contains_null && is_json_key(type->element);
    case TYPE_STRUCT:
        for (size_t i = 0; i < type->field_count; i++)
            if (!is_json_key(type->fields[i].type))
                return false;
        return true;
    default: return type_is_text(type) || type_is_integral(type) || type_is(type, TYPE_BOOLEAN);
    }
}

static bool is_key_type(const Type *type)
{
    return is_simple_key(type) || is_json_key(type);
}

static void refuse_key(Rewriter *rw, Span origin, const Type *type)
{
    diag_emit(rw->cx->diags, CNV501, origin,
              "Snowflake keeps the keys of a map as text, which has no form for %.*s",
              STR_ARG(type_text(rw->cx->arena, type)));
}

/* A text that means the same instant in every time zone. */
static PlanNode *instant_text(Rewriter *rw, PlanNode *key, const Type *type)
{
    const char *format = "YYYY-MM-DD";
    if (type_is(type, TYPE_TIMESTAMP_NTZ))
        format = "YYYY-MM-DD\"T\"HH24:MI:SS.FF6";
    if (type_is(type, TYPE_TIMESTAMP)) {
        format = "YYYY-MM-DD\"T\"HH24:MI:SS.FF6\"Z\"";
        key = sf_call2(rw, key->origin, "CONVERT_TIMEZONE", sf_string(rw, STR("UTC")), key);
    }
    return sf_call2(rw, key->origin, "TO_CHAR", key, sf_string(rw, str_from(format)));
}

/* Spark takes -0.0 and 0.0 for one key, and spells infinity as a word. */
static PlanNode *fractional_text(Rewriter *rw, PlanNode *key)
{
    PlanNode *number = sf_cast(rw, key, STR("DOUBLE"));
    number = sf_operator2(rw, key->origin, SF_ADD, number, sf_integer(rw, 0));
    return sf_call3(rw, key->origin, "REPLACE", sf_cast(rw, number, STR("VARCHAR")),
                    sf_string(rw, STR("inf")), sf_string(rw, STR("Infinity")));
}

static PlanNode *fractional_value(Rewriter *rw, PlanNode *text)
{
    PlanNode *number = sf_call3(rw, text->origin, "REPLACE", text, sf_string(rw, STR("Infinity")),
                                sf_string(rw, STR("inf")));
    return sf_cast(rw, number, STR("DOUBLE"));
}

PlanNode *nested_key_text(Rewriter *rw, PlanNode *key, const Type *type)
{
    if (type == NULL) {
        rewrite_type_doubt(rw, FDM106, key->origin,
                           "the type of the keys of this map is not known: Snowflake keeps them as "
                           "text");
        return sf_cast(rw, key, STR("VARCHAR"));
    }
    if (!is_key_type(type)) {
        refuse_key(rw, key->origin, type);
        return sf_null(rw);
    }
    if (!is_simple_key(type))
        return sf_call1(rw, key->origin, "TO_JSON",
                        nested_as_variant(rw, nested_row_as_struct(rw, key)));
    if (type_is_text(type) || type_is(type, TYPE_VOID))
        return rewrite_coerce(rw, key, type_simple(TYPE_STRING));
    if (key->kind == PLAN_LITERAL && type_is_integral(key->type) && type_is_integral(type))
        return sf_string(rw, ((PlanLiteral *)key)->text);
    if (type_is_datetime(type))
        return instant_text(rw, rewrite_cast_value(rw, key->origin, key, type, false), type);
    if (type_is_fractional(type))
        return fractional_text(rw, key);
    /* The text must not depend on how the number was computed. */
    if (!type_equal(key->type, type) || key->kind == PLAN_TARGET_OPERATOR)
        key = sf_cast(rw, key, map_snowflake_type(rw->cx->arena, type));
    return sf_cast(rw, key, STR("VARCHAR"));
}

PlanNode *nested_key_value(Rewriter *rw, PlanNode *text, const Type *type)
{
    if (type != NULL && !is_key_type(type)) {
        refuse_key(rw, text->origin, type);
        return sf_null(rw);
    }
    PlanNode *key = text;
    if (type == NULL)
        rewrite_type_doubt(rw, FDM106, text->origin,
                           "the type of the keys of this map is not known: they stay text");
    else if (!is_simple_key(type))
        key = sf_cast(rw, sf_call1(rw, text->origin, "PARSE_JSON", text),
                      map_snowflake_type(rw->cx->arena, type));
    else if (type_is_fractional(type))
        key = fractional_value(rw, text);
    else if (!type_is_text(type) && !type_is(type, TYPE_VOID))
        key = sf_cast(rw, text, map_snowflake_type(rw->cx->arena, type));
    key->type = type;
    return key;
}

/* ---- making ---------------------------------------------------------------------------------- */

PlanNode *nested_as_variant(Rewriter *rw, PlanNode *value)
{
    return sf_call1(rw, value->origin, "TO_VARIANT", value);
}

PlanNode *nested_struct(Rewriter *rw, Span origin, const Type *type, const PlanList *values)
{
    PlanList arguments = {0};
    for (size_t i = 0; i < values->count; i++) {
        plan_list_add(rw->cx, &arguments, sf_string(rw, type->fields[i].name));
        PlanNode *value = values->items[i];
        if (value->kind == PLAN_ALIAS)
            value = ((PlanAlias *)value)->expr;
        plan_list_add(rw->cx, &arguments, nested_row_as_struct(rw, value));
    }
    PlanNode *object = sf_call(rw, origin, "OBJECT_CONSTRUCT_KEEP_NULL", arguments.count,
                               arguments.items);
    object->type = type;
    return object;
}

PlanNode *nested_row_as_struct(Rewriter *rw, PlanNode *node)
{
    if (node->kind != PLAN_ROW_CONSTRUCTOR || !type_is(node->type, TYPE_STRUCT))
        return node;
    return nested_struct(rw, node->origin, node->type, &((PlanRowConstructor *)node)->values);
}

/* ---- lambdas --------------------------------------------------------------------------------- */

Variable variable_new(Rewriter *rw, const Type *type)
{
    return (Variable){.name = rewrite_new_name(rw, "_v"),
                      .type = type,
                      .target = map_snowflake_type(rw->cx->arena, type)};
}

Variable variable_index(Rewriter *rw)
{
    return variable_new(rw, type_simple(TYPE_INTEGER));
}

Variable variable_key(Rewriter *rw)
{
    return variable_new(rw, type_simple(TYPE_STRING));
}

Variable variable_written(Rewriter *rw, const PlanLambdaFunction *lambda, size_t i,
                          const Type *type)
{
    const PlanName *name = &lambda->arguments.items[i];
    if (type == NULL)
        rewrite_type_doubt(rw, FDM106, name->span,
                           "the type of this parameter is not known: it is a VARIANT, which may be "
                           "JSON null and is compared and printed as one");
    return (Variable){
        .name = name->text, .type = type, .target = map_snowflake_type(rw->cx->arena, type)};
}

PlanNode *variable_use(Rewriter *rw, const Variable *variable)
{
    PlanLambdaVariable *use = PLAN_NEW(rw->cx, LambdaVariable, LAMBDA_VARIABLE, ((Span){0, 0}));
    use->name.text = variable->name;
    use->node.type = variable->type;
    use->node.nullable = true;
    return &use->node;
}

static void add_parameter(Rewriter *rw, PlanTargetLambda *lambda, const Variable *variable)
{
    PlanTargetParameter *parameter = PLAN_NEW(rw->cx, TargetParameter, TARGET_PARAMETER,
                                              ((Span){0, 0}));
    parameter->name.text = variable->name;
    parameter->type = variable->target;
    plan_list_add(rw->cx, &lambda->parameters, &parameter->node);
}

PlanNode *sf_lambda(Rewriter *rw, const Variable *parameter, PlanNode *body)
{
    PlanTargetLambda *lambda = PLAN_NEW(rw->cx, TargetLambda, TARGET_LAMBDA, body->origin);
    add_parameter(rw, lambda, parameter);
    lambda->body = nested_row_as_struct(rw, body);
    return &lambda->node;
}

PlanNode *sf_lambda2(Rewriter *rw, const Variable *a, const Variable *b, PlanNode *body)
{
    PlanTargetLambda *lambda = PLAN_NEW(rw->cx, TargetLambda, TARGET_LAMBDA, body->origin);
    add_parameter(rw, lambda, a);
    add_parameter(rw, lambda, b);
    lambda->body = nested_row_as_struct(rw, body);
    return &lambda->node;
}

typedef struct Replacement {
    Rewriter *rw;
    Str name;
    const PlanNode *value;
} Replacement;

/* Whether a lambda inside has a parameter of the name itself. */
static bool hides(const PlanNode *node, Str name)
{
    if (node->kind != PLAN_TARGET_LAMBDA)
        return false;
    const PlanList *parameters = &((const PlanTargetLambda *)node)->parameters;
    for (size_t i = 0; i < parameters->count; i++)
        if (str_equal_nocase(((PlanTargetParameter *)parameters->items[i])->name.text, name))
            return true;
    return false;
}

static void replace_child(void *user, PlanNode **child)
{
    const Replacement *replacement = user;
    if ((*child)->kind == PLAN_LAMBDA_VARIABLE &&
        str_equal_nocase(((PlanLambdaVariable *)*child)->name.text, replacement->name))
        *child = plan_copy(replacement->rw->cx, replacement->value);
    else if (!hides(*child, replacement->name))
        plan_each_child(*child, replace_child, user);
}

PlanNode *variable_replace(Rewriter *rw, PlanNode *body, Str name, const PlanNode *value)
{
    Replacement replacement = {rw, name, value};
    replace_child(&replacement, &body);
    return body;
}
