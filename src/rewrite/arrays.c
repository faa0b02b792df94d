/* arrays.c - functions of arrays.
 *
 * Snowflake counts from 0, and its functions that compare take the value as a VARIANT and before the
 * array. Where both have sets, Spark keeps the order of first occurrence and Snowflake none.
 */
#include "rewrite/bind.h"

#include <inttypes.h>

static PlanNode *argument(const PlanUnresolvedFunction *call, size_t i)
{
    return call->arguments.items[i];
}

static const Type *element_type(const PlanNode *array)
{
    return type_is(array->type, TYPE_ARRAY) ? array->type->element : NULL;
}

/* A value to be put into, or looked for in, an array. */
static PlanNode *as_element(Rewriter *rw, PlanNode *value, const Type *type)
{
    return type_is_datetime(value->type) && type_is_datetime(type) && !type_equal(value->type, type)
               ? rewrite_cast_value(rw, value->origin, value, type, false)
               : rewrite_coerce(rw, value, type);
}

static PlanNode *variant_element(Rewriter *rw, PlanNode *value, const PlanNode *array)
{
    return nested_as_variant(rw, as_element(rw, value, element_type(array)));
}

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *what)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s() %s is not converted yet",
              call->function->name, what);
    return sf_null(rw);
}

static PlanNode *array_size(Rewriter *rw, PlanNode *array)
{
    return sf_call1(rw, array->origin, "ARRAY_SIZE", array);
}

static PlanNode *plus(Rewriter *rw, PlanNode *value, int64_t amount)
{
    int64_t constant;
    if (constant_integer(value, &constant))
        return sf_integer(rw, constant + amount);
    if (amount == 0)
        return value;
    return sf_operator2(rw, value->origin, amount < 0 ? SF_SUBTRACT : SF_ADD, value,
                        sf_integer(rw, amount < 0 ? -amount : amount));
}

/* ---- making them ---------------------------------------------------------------------------------- */

PlanNode *rewrite_call_array(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *type = type_is(call->node.type, TYPE_ARRAY) ? call->node.type->element : NULL;
    for (size_t i = 0; i < call->arguments.count; i++)
        call->arguments.items[i] = as_element(rw, call->arguments.items[i], type);
    return sf_call(rw, call->node.origin, "ARRAY_CONSTRUCT", call->arguments.count,
                   call->arguments.items);
}

/* array_append(array, value), array_prepend(array, value) */
PlanNode *rewrite_call_array_extend(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = as_element(rw, argument(call, 1), element_type(&call->node));
    return sf_call2(rw, call->node.origin, call->function->target, argument(call, 0), value);
}

PlanNode *rewrite_concat_arrays(Rewriter *rw, Span origin, const PlanList *arrays)
{
    PlanNode *whole = arrays->items[0];
    for (size_t i = 1; i < arrays->count; i++)
        whole = sf_call2(rw, origin, "ARRAY_CAT", whole, arrays->items[i]);
    return whole;
}

/* Positions count from 1, or from the end with -1 behind the last (SPARK-41233); positions beyond
 * the end are filled up with NULL by both. */
PlanNode *rewrite_call_array_insert(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *array = argument(call, 0), *position = argument(call, 1);
    PlanNode *value = as_element(rw, argument(call, 2), element_type(&call->node));
    int64_t at;
    bool known = constant_integer(position, &at);
    if (known && at == 0)
        return refuse(rw, call, "at position 0, an error in Spark,");
    if (known && at > 0)
        return sf_call3(rw, call->node.origin, "ARRAY_INSERT", array, sf_integer(rw, at - 1),
                        value);
    if (known && at == -1)
        return sf_call2(rw, call->node.origin, "ARRAY_APPEND", array, value);
    rewrite_doubt(rw, FDM103, call->node.origin,
                  "a position before the beginning of the array is filled up with NULL in Spark");
    Operand whole = operand_of(rw, array), place = operand_of(rw, position);
    PlanNode *from_end = sf_operator2(rw, call->node.origin, SF_ADD,
                                      plus(rw, array_size(rw, operand_use(rw, &whole)), 1),
                                      operand_use(rw, &place));
    if (!known)
        from_end = sf_call3(rw, call->node.origin, "IFF",
                            sf_operator2(rw, call->node.origin, SF_GREATER, operand_use(rw, &place),
                                         sf_integer(rw, 0)),
                            plus(rw, operand_use(rw, &place), -1), from_end);
    PlanNode *form = sf_call3(rw, call->node.origin, "ARRAY_INSERT", operand_use(rw, &whole),
                              from_end, value);
    form = operand_close(rw, &place, form, call->node.type);
    return operand_close(rw, &whole, form, call->node.type);
}

/* ---- looking into them ---------------------------------------------------------------------------- */

static PlanNode *compact(Rewriter *rw, PlanNode *array)
{
    return sf_call1(rw, array->origin, "ARRAY_COMPACT", array);
}

/* TRUE is NULL instead: what is not found in an array with NULL elements may be there. */
static PlanNode *null_if_true(Rewriter *rw, Span origin, PlanNode *condition)
{
    return sf_call2(rw, origin, "NULLIF", condition, sf_boolean(rw, true));
}

/* Whether an array has a NULL element. */
static PlanNode *has_null(Rewriter *rw, Operand *array)
{
    PlanNode *whole = array_size(rw, operand_use(rw, array));
    PlanNode *without = array_size(rw, compact(rw, operand_use(rw, array)));
    return sf_operator2(rw, array->value->origin, SF_GREATER, whole, without);
}

/* NULL if the value is NULL, or if it is not found but an element is NULL. */
PlanNode *rewrite_call_array_contains(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *array = argument(call, 0);
    PlanNode *value = variant_element(rw, argument(call, 1), array);
    if (!nested_contains_null(array))
        return sf_call2(rw, call->node.origin, "ARRAY_CONTAINS", value, array);
    Operand operand = operand_of(rw, array);
    PlanNode *found = operand_use(rw, &operand);
    /* Snowflake finds NULL in an array that has one. */
    if (argument(call, 1)->nullable)
        found = compact(rw, found);
    found = sf_call2(rw, call->node.origin, "ARRAY_CONTAINS", value, found);
    PlanNode *perhaps = null_if_true(rw, call->node.origin, has_null(rw, &operand));
    return operand_close(rw, &operand, sf_operator2(rw, call->node.origin, SF_OR, found, perhaps),
                         call->node.type);
}

static PlanNode *without_null(Rewriter *rw, Operand *array)
{
    PlanNode *use = operand_use(rw, array);
    return nested_contains_null(array->value) ? compact(rw, use) : use;
}

static PlanNode *is_empty(Rewriter *rw, Operand *array, SfOperator op)
{
    return sf_operator2(rw, array->value->origin, op, array_size(rw, operand_use(rw, array)),
                        sf_integer(rw, 0));
}

PlanNode *rewrite_call_arrays_overlap(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *a = argument(call, 0), *b = argument(call, 1);
    Span origin = call->node.origin;
    if (!nested_contains_null(a) && !nested_contains_null(b))
        return sf_call2(rw, origin, "ARRAYS_OVERLAP", a, b);
    Operand x = operand_of(rw, a), y = operand_of(rw, b);
    PlanNode *found = sf_call2(rw, origin, "ARRAYS_OVERLAP", without_null(rw, &x),
                               without_null(rw, &y));
    PlanNode *nulls = NULL;
    if (nested_contains_null(a))
        nulls = has_null(rw, &x);
    if (nested_contains_null(b))
        nulls = nulls == NULL ? has_null(rw, &y)
                              : sf_operator2(rw, origin, SF_OR, nulls, has_null(rw, &y));
    PlanNode *both = sf_operator2(rw, origin, SF_AND, is_empty(rw, &x, SF_GREATER),
                                  is_empty(rw, &y, SF_GREATER));
    PlanNode *perhaps = null_if_true(rw, origin, sf_operator2(rw, origin, SF_AND, both, nulls));
    PlanNode *form = sf_operator2(rw, origin, SF_OR, found, perhaps);
    form = operand_close(rw, &y, form, call->node.type);
    return operand_close(rw, &x, form, call->node.type);
}

/* From 1; 0 if it is not there, NULL if array or value is NULL. */
PlanNode *rewrite_call_array_position(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    Operand array = operand_of(rw, argument(call, 0)), value = operand_of(rw, argument(call, 1));
    PlanNode *at = sf_call2(rw, origin, "ARRAY_POSITION",
                            variant_element(rw, operand_use(rw, &value), argument(call, 0)),
                            operand_use(rw, &array));
    PlanNode *form = sf_call2(rw, origin, "COALESCE", plus(rw, at, 1), sf_integer(rw, 0));
    PlanNode *guard = NULL;
    Operand *operands[] = {&array, &value};
    for (size_t i = 0; i < 2; i++) {
        if (!operands[i]->value->nullable)
            continue;
        PlanNode *is_null = sf_operator1(rw, origin, SF_IS_NULL, operand_use(rw, operands[i]));
        guard = guard == NULL ? is_null : sf_operator2(rw, origin, SF_OR, guard, is_null);
    }
    if (guard != NULL)
        form = sf_call3(rw, origin, "IFF", guard, sf_null(rw), form);
    form = operand_close(rw, &value, form, call->node.type);
    return operand_close(rw, &array, form, call->node.type);
}

PlanNode *rewrite_call_array_remove(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return sf_call2(rw, call->node.origin, "ARRAY_REMOVE", argument(call, 0),
                    variant_element(rw, argument(call, 1), argument(call, 0)));
}

PlanNode *rewrite_call_array_extremum(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (nested_needs_comparison(call->node.type))
        return nested_extremum(rw, call->node.origin, argument(call, 0),
                               str_is_nocase(call->function_name, "array_min"));
    return nested_read(rw,
                       sf_call1(rw, call->node.origin, call->function->target, argument(call, 0)),
                       call->node.type);
}

static PlanNode *map_size(Rewriter *rw, PlanNode *map)
{
    return array_size(rw, sf_call1(rw, map->origin, "OBJECT_KEYS", map));
}

/* size(NULL) is -1 unless ANSI mode or spark.sql.legacy.sizeOfNull says otherwise. */
PlanNode *rewrite_call_size(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Options *options = rw->cx->options;
    PlanNode *container = argument(call, 0);
    bool counts_null = !options_ansi(options) &&
                       options_conf_bool(options, STR("spark.sql.legacy.sizeOfNull"), true);
    if (container->type == NULL)
        rewrite_type_doubt(rw, FDM106, call->node.origin,
                           "whether this is an array or a map is not known: it is taken for an "
                           "array");
    PlanNode *size = type_is(container->type, TYPE_MAP) ? map_size(rw, container)
                                                        : array_size(rw, container);
    if (!counts_null || !container->nullable)
        return size;
    return sf_call2(rw, call->node.origin, "COALESCE", size, sf_integer(rw, -1));
}

/* ---- elements -------------------------------------------------------------------------------------- */

/* get(array, index): from 0, NULL outside. */
PlanNode *rewrite_call_get(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return nested_get(rw, argument(call, 0), argument(call, 1), call->node.type);
}

/* element_at(array, position): from 1, or from the end with -1 as the last. */
PlanNode *rewrite_call_element_at(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *container = argument(call, 0), *key = argument(call, 1);
    if (type_is(container->type, TYPE_MAP))
        return nested_get(rw, container, nested_key_text(rw, key, container->type->key),
                          call->node.type);
    int64_t at;
    Span origin = call->node.origin;
    bool known = constant_integer(key, &at);
    if (known && at == 0)
        return refuse(rw, call, "at position 0, an error in Spark,");
    if (!str_equal(call->function_name, STR("try_element_at")))
        nested_doubt_bounds(rw, key->origin);
    if (known && at > 0)
        return nested_get(rw, container, sf_integer(rw, at - 1), call->node.type);
    Operand array = operand_of(rw, container), position = operand_of(rw, key);
    PlanNode *index = sf_operator2(rw, origin, SF_ADD, array_size(rw, operand_use(rw, &array)),
                                   operand_use(rw, &position));
    if (known)
        index = plus(rw, array_size(rw, operand_use(rw, &array)), at);
    else
        index = sf_call3(
            rw, origin, "IFF",
            sf_operator2(rw, origin, SF_GREATER, operand_use(rw, &position), sf_integer(rw, 0)),
            plus(rw, operand_use(rw, &position), -1), index);
    PlanNode *form = nested_get(rw, operand_use(rw, &array), index, call->node.type);
    form = operand_close(rw, &position, form, call->node.type);
    return operand_close(rw, &array, form, call->node.type);
}

/* slice(array, start, length): start counts from 1, or from the end; one before the beginning gives
 * an empty array. */
PlanNode *rewrite_call_slice(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *start = argument(call, 1), *length = argument(call, 2);
    int64_t from, count;
    bool known = constant_integer(start, &from), length_known = constant_integer(length, &count);
    if ((known && from == 0) || (length_known && count < 0))
        return refuse(rw, call, "with a start of 0 or a negative length, an error in Spark,");
    if (known && from > 0) {
        PlanNode *end = length_known ? sf_integer(rw, from - 1 + count)
                                     : plus(rw, length, from - 1);
        return sf_call3(rw, origin, "ARRAY_SLICE", argument(call, 0), sf_integer(rw, from - 1),
                        end);
    }
    Operand array = operand_of(rw, argument(call, 0)), place = operand_of(rw, start);
    Operand size = operand_of(rw, length);
    PlanNode *first = sf_operator2(rw, origin, SF_ADD, array_size(rw, operand_use(rw, &array)),
                                   operand_use(rw, &place));
    if (known)
        first = plus(rw, array_size(rw, operand_use(rw, &array)), from);
    else
        first = sf_call3(
            rw, origin, "IFF",
            sf_operator2(rw, origin, SF_GREATER, operand_use(rw, &place), sf_integer(rw, 0)),
            plus(rw, operand_use(rw, &place), -1), first);
    first->type = type_simple(TYPE_INTEGER);
    Operand index = operand_of(rw, first);
    PlanNode *end = sf_operator2(rw, origin, SF_ADD, operand_use(rw, &index),
                                 operand_use(rw, &size));
    PlanNode *form = sf_call3(rw, origin, "ARRAY_SLICE", operand_use(rw, &array),
                              operand_use(rw, &index), end);
    PlanNode *before = sf_operator2(rw, origin, SF_LESS, operand_use(rw, &index),
                                    sf_integer(rw, 0));
    form = sf_call3(rw, origin, "IFF", before, sf_call(rw, origin, "ARRAY_CONSTRUCT", 0, NULL),
                    form);
    form = operand_close(rw, &index, form, call->node.type);
    form = operand_close(rw, &size, form, call->node.type);
    form = operand_close(rw, &place, form, call->node.type);
    return operand_close(rw, &array, form, call->node.type);
}

/* ---- order and sets -------------------------------------------------------------------------------- */

/* sort_array(array [, ascending]): NULL comes first when ascending, last when descending. */
PlanNode *rewrite_call_sort_array(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *ascending = call->arguments.count > 1 ? argument(call, 1) : sf_boolean(rw, true);
    if (!constant_is(ascending, TYPE_BOOLEAN))
        return refuse(rw, call, "in an order that is not constant");
    if (nested_needs_comparison(element_type(argument(call, 0)))) {
        bool descending = !str_equal(((PlanLiteral *)ascending)->text, STR("true"));
        ElementOrder order = {.descending = descending, .nulls_last = descending};
        return nested_sort(rw, call->node.origin, argument(call, 0), &order);
    }
    return sf_call3(rw, call->node.origin, "ARRAY_SORT", argument(call, 0), ascending,
                    plan_copy(rw->cx, ascending));
}

/* The first of equal elements each. Snowflake's ARRAY_DISTINCT promises no order. */
static PlanNode *distinct(Rewriter *rw, Span origin, PlanNode *array)
{
    if (rw->cx->options->fidelity != FIDELITY_EXACT) {
        rewrite_doubt(rw, FDM201, origin,
                      "Snowflake keeps no order of distinct elements, Spark that of their first "
                      "occurrence");
        return sf_call1(rw, origin, "ARRAY_DISTINCT", array);
    }
    Variable found = variable_new(rw, type_simple(TYPE_ARRAY));
    Variable element = variable_new(rw, NULL);
    PlanNode *is_there = sf_call2(rw, origin, "ARRAY_CONTAINS", variable_use(rw, &element),
                                  variable_use(rw, &found));
    PlanNode *longer = sf_call2(rw, origin, "ARRAY_APPEND", variable_use(rw, &found),
                                variable_use(rw, &element));
    PlanNode *step = sf_call3(rw, origin, "IFF", is_there, variable_use(rw, &found), longer);
    return sf_call3(rw, origin, "REDUCE", array, sf_call(rw, origin, "ARRAY_CONSTRUCT", 0, NULL),
                    sf_lambda2(rw, &found, &element, step));
}

PlanNode *rewrite_call_array_distinct(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return distinct(rw, call->node.origin, argument(call, 0));
}

PlanNode *rewrite_call_array_union(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return distinct(
        rw, call->node.origin,
        sf_call2(rw, call->node.origin, "ARRAY_CAT", argument(call, 0), argument(call, 1)));
}

/* The distinct elements of the first array that are, or are not, in the second. */
static PlanNode *members(Rewriter *rw, PlanUnresolvedFunction *call, bool wanted)
{
    Span origin = call->node.origin;
    PlanNode *others = argument(call, 1);
    Operand second = operand_of(rw, others);
    Variable element = variable_new(rw, NULL);
    PlanNode *test = sf_call2(rw, origin, "ARRAY_CONTAINS", variable_use(rw, &element),
                              operand_use(rw, &second));
    if (!wanted)
        test = sf_operator1(rw, origin, SF_NOT,
                            sf_call2(rw, origin, "COALESCE", test, sf_boolean(rw, false)));
    PlanNode *form = distinct(
        rw, origin,
        sf_call2(rw, origin, "FILTER", argument(call, 0), sf_lambda(rw, &element, test)));
    if (others->nullable)
        form = sf_call3(rw, origin, "IFF",
                        sf_operator1(rw, origin, SF_IS_NULL, operand_use(rw, &second)), sf_null(rw),
                        form);
    return operand_close(rw, &second, form, call->node.type);
}

PlanNode *rewrite_call_array_intersect(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return members(rw, call, true);
}

PlanNode *rewrite_call_array_except(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return members(rw, call, false);
}

/* ---- texts ----------------------------------------------------------------------------------------- */

/* The elements as Spark prints them. */
static PlanNode *texts(Rewriter *rw, PlanNode *array, PlanNode *for_null)
{
    const Type *type = element_type(array);
    bool same = type_is_text(type) || type_is_integral(type) || type_is(type, TYPE_BOOLEAN);
    if (same && for_null == NULL)
        return array;
    Variable element = variable_new(rw, type);
    PlanNode *text = rewrite_cast_value(rw, array->origin, variable_use(rw, &element),
                                        type_simple(TYPE_STRING), false);
    if (for_null != NULL)
        text = sf_call2(rw, array->origin, "COALESCE", text, for_null);
    return sf_call2(rw, array->origin, "TRANSFORM", array, sf_lambda(rw, &element, text));
}

/* array_join(array, delimiter [, text for NULL]): NULL elements are left out, or replaced. */
PlanNode *rewrite_call_array_join(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool replaces = call->arguments.count > 2;
    bool may_be_null = nested_contains_null(argument(call, 0));
    PlanNode *array = texts(rw, argument(call, 0),
                            replaces && may_be_null ? argument(call, 2) : NULL);
    if (!replaces && may_be_null)
        array = compact(rw, array);
    return sf_call2(rw, call->node.origin, "ARRAY_TO_STRING", array, argument(call, 1));
}
