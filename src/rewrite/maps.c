/* maps.c - functions of maps, which are OBJECTs with texts as keys (nested.h).
 *
 * An OBJECT has no order of its keys, while Spark's maps keep that of insertion. Two equal keys are
 * an error in both (spark.sql.mapKeyDedupPolicy unless it says otherwise).
 */
#include "rewrite/bind.h"

#include "util/utf8.h"

static PlanNode *argument(const PlanUnresolvedFunction *call, size_t i)
{
    return call->arguments.items[i];
}

static const Type *key_type(const PlanNode *map)
{
    return type_is(map->type, TYPE_MAP) ? map->type->key : NULL;
}

static const Type *value_type(const PlanNode *map)
{
    return type_is(map->type, TYPE_MAP) ? map->type->element : NULL;
}

static void doubt_order(Rewriter *rw, Span place)
{
    rewrite_doubt(rw, FDM201, place,
                  "Snowflake keeps no order of the keys of a map, Spark that of insertion");
}

/* Equal keys: the last one wins only if a setting says so. */
static bool last_key_wins(const Rewriter *rw)
{
    Str policy = options_conf(rw->cx->options, STR("spark.sql.mapKeyDedupPolicy"),
                              STR("EXCEPTION"));
    return str_equal_nocase(policy, STR("LAST_WIN"));
}

static PlanNode *keys_of(Rewriter *rw, PlanNode *map)
{
    return sf_call1(rw, map->origin, "OBJECT_KEYS", map);
}

static PlanNode *empty_object(Rewriter *rw, Span origin)
{
    return sf_call(rw, origin, "OBJECT_CONSTRUCT", 0, NULL);
}

/* The VARIANT of a key; JSON null, not SQL NULL, for a NULL that is there. */
static PlanNode *raw_value(Rewriter *rw, PlanNode *map, const Variable *key)
{
    return sf_call2(rw, map->origin, "GET", map, variable_use(rw, key));
}

/* A value as it stands in an OBJECT. */
static PlanNode *kept_value(Rewriter *rw, PlanNode *value)
{
    PlanNode *variant = nested_as_variant(rw, value);
    if (!value->nullable)
        return variant;
    PlanNode *null = sf_call1(rw, value->origin, "PARSE_JSON", sf_string(rw, STR("null")));
    return sf_call2(rw, value->origin, "COALESCE", variant, null);
}

/* object with one more key */
static PlanNode *insert(Rewriter *rw, Span origin, const Variable *object, PlanNode *key,
                        PlanNode *value)
{
    PlanNode *arguments[] = {variable_use(rw, object), key, value, sf_boolean(rw, true)};
    return sf_call(rw, origin, "OBJECT_INSERT", last_key_wins(rw) ? 4 : 3, arguments);
}

/* An OBJECT from entries, one for each element of an array. */
static PlanNode *collect(Rewriter *rw, Span origin, PlanNode *array, PlanNode *start,
                         const Variable *object, const Variable *element, PlanNode *step)
{
    return sf_call3(rw, origin, "REDUCE", array, start, sf_lambda2(rw, object, element, step));
}

/* ---- making them ---------------------------------------------------------------------------------- */

PlanNode *rewrite_call_map(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->arguments.count % 2 != 0) {
        diag_emit(rw->cx->diags, CNV102, call->node.origin, "map() takes pairs of key and value");
        return sf_null(rw);
    }
    for (size_t i = 0; i < call->arguments.count; i += 2) {
        if (argument(call, i)->nullable)
            rewrite_doubt(rw, FDM107, argument(call, i)->origin,
                          "NULL as the key of a map is an error in Spark, and left out here");
        call->arguments.items[i] = nested_key_text(rw, argument(call, i), key_type(&call->node));
        call->arguments.items[i + 1] = rewrite_coerce(rw, argument(call, i + 1),
                                                      value_type(&call->node));
    }
    return sf_call(rw, call->node.origin, "OBJECT_CONSTRUCT_KEEP_NULL", call->arguments.count,
                   call->arguments.items);
}

/* The texts of an array of keys. */
static PlanNode *texts_of_keys(Rewriter *rw, PlanNode *keys, const Type *type)
{
    if (type_is_text(type))
        return keys;
    Variable key = variable_new(rw, type);
    PlanNode *text = nested_key_text(rw, variable_use(rw, &key), type);
    return sf_call2(rw, keys->origin, "TRANSFORM", keys, sf_lambda(rw, &key, text));
}

PlanNode *rewrite_call_map_from_arrays(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *keys = argument(call, 0)->type;
    PlanNode *texts = texts_of_keys(rw, argument(call, 0),
                                    type_is(keys, TYPE_ARRAY) ? keys->element : NULL);
    return sf_call2(rw, call->node.origin, "ARRAYS_TO_OBJECT", texts, argument(call, 1));
}

PlanNode *rewrite_call_map_from_entries(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    const Type *type = argument(call, 0)->type;
    const Type *entry = type_is(type, TYPE_ARRAY) ? type->element : NULL;
    if (!type_is(entry, TYPE_STRUCT) || entry->field_count != 2) {
        diag_emit(rw->cx->diags, CNV102, origin,
                  "map_from_entries() of what is not known to be an array of pairs");
        return sf_null(rw);
    }
    Variable object = variable_new(rw, type_simple(TYPE_MAP)), pair = variable_new(rw, entry);
    const TypeField *key_field = &entry->fields[0], *value_field = &entry->fields[1];
    PlanNode *key = nested_read(rw, nested_field(rw, variable_use(rw, &pair), key_field->name),
                                key_field->type);
    key = nested_key_text(rw, key, key_field->type);
    PlanNode *value = nested_field(rw, variable_use(rw, &pair), value_field->name);
    return collect(rw, origin, argument(call, 0), empty_object(rw, origin), &object, &pair,
                   insert(rw, origin, &object, key, value));
}

/* map_concat(a, b, ..): the entries of each further map are put into the first. */
PlanNode *rewrite_call_map_concat(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    if (call->arguments.count == 0)
        return empty_object(rw, origin);
    PlanNode *whole = argument(call, 0);
    for (size_t i = 1; i < call->arguments.count; i++) {
        if (!nested_is_same(key_type(argument(call, i)), key_type(&call->node))) {
            diag_emit(rw->cx->diags, CNV103, origin,
                      "map_concat() of maps with keys of different types is not converted yet");
            return sf_null(rw);
        }
        Operand map = operand_of(rw, argument(call, i));
        Variable object = variable_new(rw, type_simple(TYPE_MAP)), key = variable_key(rw);
        PlanNode *step = insert(rw, origin, &object, variable_use(rw, &key),
                                raw_value(rw, operand_use(rw, &map), &key));
        whole = operand_close(
            rw, &map,
            collect(rw, origin, keys_of(rw, operand_use(rw, &map)), whole, &object, &key, step),
            call->node.type);
    }
    return whole;
}

/* The text between quotes, if the regular expression matches just that text. */
static bool literal_pattern(const PlanNode *pattern, Str *text)
{
    if (!constant_string(pattern, text) || text->n == 0)
        return false;
    for (size_t i = 0; i < text->n; i++) {
        static const char special[] = "\\^$.|?*+()[]{}";
        for (const char *c = special; *c != '\0'; c++)
            if (text->p[i] == *c)
                return false;
    }
    return true;
}

/* str_to_map(text [, between pairs [, between key and value]]) */
PlanNode *rewrite_call_str_to_map(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    Str pairs = STR(","), values = STR(":");
    if ((call->arguments.count > 1 && !literal_pattern(argument(call, 1), &pairs)) ||
        (call->arguments.count > 2 && !literal_pattern(argument(call, 2), &values))) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "str_to_map() with a regular expression is not converted yet");
        return sf_null(rw);
    }
    Variable object = variable_new(rw, type_simple(TYPE_MAP)), pair = variable_key(rw);
    PlanNode *all = sf_call2(rw, origin, "SPLIT", argument(call, 0), sf_string(rw, pairs));
    PlanNode *key = sf_call3(rw, origin, "SPLIT_PART", variable_use(rw, &pair),
                             sf_string(rw, values), sf_integer(rw, 1));
    PlanNode *at = sf_call2(rw, origin, "CHARINDEX", sf_string(rw, values),
                            variable_use(rw, &pair));
    PlanNode *begin = sf_operator2(rw, origin, SF_ADD, at,
                                   sf_integer(rw, (int64_t)utf8_count(values)));
    PlanNode *value = sf_call2(rw, origin, "SUBSTR", variable_use(rw, &pair), begin);
    PlanNode *has_value = sf_call2(rw, origin, "CONTAINS", variable_use(rw, &pair),
                                   sf_string(rw, values));
    value = sf_call3(rw, origin, "IFF", has_value, value, sf_null(rw));
    value->nullable = true;
    return collect(rw, origin, all, empty_object(rw, origin), &object, &pair,
                   insert(rw, origin, &object, key, kept_value(rw, value)));
}

/* ---- taking them apart ---------------------------------------------------------------------------- */

PlanNode *rewrite_call_map_keys(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *map = argument(call, 0);
    doubt_order(rw, call->node.origin);
    if (type_is_text(key_type(map)))
        return keys_of(rw, map);
    Variable key = variable_key(rw);
    PlanNode *value = nested_key_value(rw, variable_use(rw, &key), key_type(map));
    return sf_call2(rw, call->node.origin, "TRANSFORM", keys_of(rw, map),
                    sf_lambda(rw, &key, value));
}

PlanNode *rewrite_call_map_values(Rewriter *rw, PlanUnresolvedFunction *call)
{
    doubt_order(rw, call->node.origin);
    Operand map = operand_of(rw, argument(call, 0));
    Variable key = variable_key(rw);
    PlanNode *value = nested_get(rw, operand_use(rw, &map), variable_use(rw, &key),
                                 value_type(argument(call, 0)));
    PlanNode *form = sf_call2(rw, call->node.origin, "TRANSFORM",
                              keys_of(rw, operand_use(rw, &map)), sf_lambda(rw, &key, value));
    return operand_close(rw, &map, form, call->node.type);
}

PlanNode *nested_map_entries(Rewriter *rw, PlanNode *source)
{
    Operand map = operand_of(rw, source);
    Variable key = variable_key(rw);
    TypeField fields[] = {
        {.name = STR("key"), .type = key_type(source)},
        {.name = STR("value"), .type = value_type(source), .nullable = true},
    };
    const Type *entry = type_struct(rw->cx->arena, fields, 2);
    PlanList parts = {0};
    plan_list_add(rw->cx, &parts, nested_key_value(rw, variable_use(rw, &key), key_type(source)));
    plan_list_add(
        rw->cx, &parts,
        nested_get(rw, operand_use(rw, &map), variable_use(rw, &key), value_type(source)));
    PlanNode *body = nested_struct(rw, source->origin, entry, &parts);
    PlanNode *form = sf_call2(rw, source->origin, "TRANSFORM", keys_of(rw, operand_use(rw, &map)),
                              sf_lambda(rw, &key, body));
    return operand_close(rw, &map, form, type_array(rw->cx->arena, entry, false));
}

PlanNode *rewrite_call_map_entries(Rewriter *rw, PlanUnresolvedFunction *call)
{
    doubt_order(rw, call->node.origin);
    return nested_map_entries(rw, argument(call, 0));
}

PlanNode *rewrite_call_map_contains_key(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *map = argument(call, 0);
    PlanNode *key = nested_key_text(rw, argument(call, 1), key_type(map));
    return sf_call2(rw, call->node.origin, "ARRAY_CONTAINS", nested_as_variant(rw, key),
                    keys_of(rw, map));
}

/* ---- lambdas -------------------------------------------------------------------------------------- */

static PlanLambdaFunction *lambda_of(Rewriter *rw, PlanUnresolvedFunction *call, size_t at,
                                     size_t count)
{
    PlanLambdaFunction *lambda = (PlanLambdaFunction *)argument(call, at);
    if (lambda->node.kind == PLAN_LAMBDA_FUNCTION && lambda->arguments.count == count)
        return lambda;
    diag_emit(rw->cx->diags, CNV102, lambda->node.origin, "%s() takes a lambda of %zu parameters",
              call->function->name, count);
    return NULL;
}

/* The body of a lambda over keys and values, for one over the texts of keys. */
static PlanNode *body_of_entry(Rewriter *rw, const PlanLambdaFunction *lambda, Operand *map,
                               const Type *type, const Variable *key)
{
    const Type *keys = type_is(type, TYPE_MAP) ? type->key : NULL;
    const Type *values = type_is(type, TYPE_MAP) ? type->element : NULL;
    PlanNode *body = variable_replace(
        rw, lambda->function, lambda->arguments.items[1].text,
        nested_get(rw, operand_use(rw, map), variable_use(rw, key), values));
    return variable_replace(rw, body, lambda->arguments.items[0].text,
                            nested_key_value(rw, variable_use(rw, key), keys));
}

PlanNode *rewrite_call_map_filter(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanLambdaFunction *lambda = lambda_of(rw, call, 1, 2);
    if (lambda == NULL)
        return sf_null(rw);
    Operand map = operand_of(rw, argument(call, 0));
    Variable key = variable_key(rw);
    PlanNode *test = body_of_entry(rw, lambda, &map, argument(call, 0)->type, &key);
    PlanNode *kept = sf_call2(rw, origin, "FILTER", keys_of(rw, operand_use(rw, &map)),
                              sf_lambda(rw, &key, test));
    return operand_close(rw, &map, sf_call2(rw, origin, "OBJECT_PICK", operand_use(rw, &map), kept),
                         call->node.type);
}

PlanNode *rewrite_call_transform_values(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanLambdaFunction *lambda = lambda_of(rw, call, 1, 2);
    if (lambda == NULL)
        return sf_null(rw);
    Operand map = operand_of(rw, argument(call, 0));
    Variable key = variable_key(rw);
    PlanNode *value = body_of_entry(rw, lambda, &map, argument(call, 0)->type, &key);
    PlanNode *values = sf_call2(rw, origin, "TRANSFORM", keys_of(rw, operand_use(rw, &map)),
                                sf_lambda(rw, &key, value));
    return operand_close(
        rw, &map,
        sf_call2(rw, origin, "ARRAYS_TO_OBJECT", keys_of(rw, operand_use(rw, &map)), values),
        call->node.type);
}

PlanNode *rewrite_call_transform_keys(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanLambdaFunction *lambda = lambda_of(rw, call, 1, 2);
    if (lambda == NULL)
        return sf_null(rw);
    Operand map = operand_of(rw, argument(call, 0));
    Variable object = variable_new(rw, type_simple(TYPE_MAP)), key = variable_key(rw);
    const Type *type = lambda->function->type;
    PlanNode *changed = body_of_entry(rw, lambda, &map, argument(call, 0)->type, &key);
    PlanNode *step = insert(rw, origin, &object, nested_key_text(rw, changed, type),
                            raw_value(rw, operand_use(rw, &map), &key));
    return operand_close(rw, &map,
                         collect(rw, origin, keys_of(rw, operand_use(rw, &map)),
                                 empty_object(rw, origin), &object, &key, step),
                         call->node.type);
}

/* Give a map keys of a type; false if their texts would not be those that other keys have. */
static bool take_common_keys(Rewriter *rw, PlanNode **map, const Type *common)
{
    const Type *type = (*map)->type;
    if (nested_is_same(key_type(*map), common))
        return true;
    bool has_one_text = type_is_integral(common) || type_is_text(common) ||
                        (type_is(common, TYPE_DECIMAL) && common->scale == 0);
    if (!type_is(type, TYPE_MAP) || !has_one_text)
        return false;
    const Type *wanted = type_map(rw->cx->arena, common, type->element, type->contains_null);
    *map = rewrite_cast_value(rw, (*map)->origin, *map, wanted, false);
    return true;
}

/* map_zip_with(a, b, (k, v1, v2) -> e): all keys of both, NULL for the value that is missing. */
PlanNode *rewrite_call_map_zip_with(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    const Type *common = key_type(&call->node);
    PlanLambdaFunction *lambda = lambda_of(rw, call, 2, 3);
    if (lambda == NULL)
        return sf_null(rw);
    for (size_t i = 0; i < 2; i++)
        if (!take_common_keys(rw, &call->arguments.items[i], common)) {
            diag_emit(rw->cx->diags, CNV103, origin,
                      "map_zip_with() of maps with keys of these different types is not converted "
                      "yet");
            return sf_null(rw);
        }
    Operand a = operand_of(rw, argument(call, 0)), b = operand_of(rw, argument(call, 1));
    Operand *maps[] = {&a, &b};
    Variable object = variable_new(rw, type_simple(TYPE_MAP)), key = variable_key(rw);
    PlanNode *body = nested_row_as_struct(rw, lambda->function);
    bool nullable = body->nullable;
    for (size_t i = 0; i < 2; i++)
        body = variable_replace(rw, body, lambda->arguments.items[i + 1].text,
                                nested_get(rw, operand_use(rw, maps[i]), variable_use(rw, &key),
                                           value_type(argument(call, i))));
    body = variable_replace(rw, body, lambda->arguments.items[0].text,
                            nested_key_value(rw, variable_use(rw, &key), common));
    body->nullable = nullable;
    PlanNode *all = sf_call2(rw, origin, "ARRAY_CAT", keys_of(rw, operand_use(rw, &a)),
                             keys_of(rw, operand_use(rw, &b)));
    all = sf_call1(rw, origin, "ARRAY_DISTINCT", all);
    PlanNode *step = insert(rw, origin, &object, variable_use(rw, &key), kept_value(rw, body));
    PlanNode *form = collect(rw, origin, all, empty_object(rw, origin), &object, &key, step);
    form = operand_close(rw, &b, form, call->node.type);
    return operand_close(rw, &a, form, call->node.type);
}
