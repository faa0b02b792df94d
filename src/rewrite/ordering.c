/* ordering.c - the order of arrays and structs, which Snowflake does not have: they are compared part by
 * part, and sorted by putting each element behind those that are not greater (stable, as Spark's sort).
 */
#include "rewrite/nested.h"

bool nested_needs_comparison(const Type *type)
{
    return type_is(type, TYPE_ARRAY) || type_is(type, TYPE_STRUCT) || type_is(type, TYPE_MAP);
}

static bool has_order(const Type *type)
{
    if (type == NULL || type->kind == TYPE_MAP || type->kind == TYPE_VARIANT)
        return false;
    for (size_t i = 0; type->kind == TYPE_STRUCT && i < type->field_count; i++)
        if (!has_order(type->fields[i].type))
            return false;
    return type->kind != TYPE_ARRAY || has_order(type->element);
}

/* Two values, small enough to be mentioned many times. */
typedef struct Pair {
    PlanNode *a, *b;
    const Type *type;
    bool nullable;
} Pair;

static PlanNode *copied(Rewriter *rw, const PlanNode *value)
{
    return plan_copy(rw->cx, value);
}

static PlanNode *test(Rewriter *rw, SfOperator op, const PlanNode *a, const PlanNode *b)
{
    return sf_operator2(rw, a->origin, op, copied(rw, a), copied(rw, b));
}

/* A comparison in the making: parts that give 1, -1 or 0, the first that is not 0 decides. */
typedef struct Comparison {
    Rewriter *rw;
    Span origin;
    PlanList parts;
    PlanCase *open; /* the last part, while branches can be added; NULL: none */
} Comparison;

static void add_branch(Comparison *comparison, PlanNode *condition, int64_t result)
{
    Rewriter *rw = comparison->rw;
    if (comparison->open == NULL) {
        comparison->open = PLAN_NEW(rw->cx, Case, CASE, comparison->origin);
        comparison->open->otherwise = sf_integer(rw, 0);
        plan_list_add(rw->cx, &comparison->parts, &comparison->open->node);
    }
    plan_list_add(rw->cx, &comparison->open->branches, condition);
    plan_list_add(rw->cx, &comparison->open->branches, sf_integer(rw, result));
}

/* a IS NOT NULL AND b IS NULL */
static PlanNode *only_second_is_null(Rewriter *rw, const PlanNode *a, const PlanNode *b)
{
    return sf_operator2(rw, a->origin, SF_AND,
                        sf_operator1(rw, a->origin, SF_IS_NOT_NULL, copied(rw, a)),
                        sf_operator1(rw, a->origin, SF_IS_NULL, copied(rw, b)));
}

static void add_nulls(Comparison *comparison, const Pair *pair, bool nulls_last)
{
    if (!pair->nullable)
        return;
    Rewriter *rw = comparison->rw;
    add_branch(comparison, only_second_is_null(rw, pair->a, pair->b), nulls_last ? -1 : 1);
    add_branch(comparison, only_second_is_null(rw, pair->b, pair->a), nulls_last ? 1 : -1);
}

static PlanNode *compare(Rewriter *rw, const Pair *pair, bool nulls_last);

/* The first elements that differ decide; else a longer array is the greater one. */
static PlanNode *compare_arrays(Rewriter *rw, const Pair *pair)
{
    Span origin = pair->a->origin;
    Variable so_far = variable_index(rw), at = variable_index(rw);
    PlanNode *sizes[] = {sf_call1(rw, origin, "ARRAY_SIZE", copied(rw, pair->a)),
                         sf_call1(rw, origin, "ARRAY_SIZE", copied(rw, pair->b))};
    const Type *element = pair->type->element;
    Pair elements = {
        .a = nested_get(rw, copied(rw, pair->a), variable_use(rw, &at), element),
        .b = nested_get(rw, copied(rw, pair->b), variable_use(rw, &at), element),
        .type = element,
        .nullable = pair->type->contains_null,
    };
    PlanCase *step = PLAN_NEW(rw->cx, Case, CASE, origin);
    PlanNode *branches[] = {
        sf_operator2(rw, origin, SF_NOT_EQUAL, variable_use(rw, &so_far), sf_integer(rw, 0)),
        variable_use(rw, &so_far),
        sf_operator2(rw, origin, SF_GREATER_EQUAL, variable_use(rw, &at), sizes[1]),
        sf_integer(rw, 1),
        sf_operator2(rw, origin, SF_GREATER_EQUAL, variable_use(rw, &at), sizes[0]),
        sf_integer(rw, -1),
    };
    for (size_t i = 0; i < sizeof branches / sizeof *branches; i++)
        plan_list_add(rw->cx, &step->branches, branches[i]);
    step->otherwise = compare(rw, &elements, false);
    PlanNode *longest = sf_call2(rw, origin, "GREATEST", copied(rw, sizes[0]),
                                 copied(rw, sizes[1]));
    PlanNode *all = sf_call2(rw, origin, "ARRAY_GENERATE_RANGE", sf_integer(rw, 0), longest);
    return sf_call3(rw, origin, "REDUCE", all, sf_cast(rw, sf_integer(rw, 0), STR("INT")),
                    sf_lambda2(rw, &so_far, &at, &step->node));
}

/* Compare two values that are not NULL. */
static void add_values(Comparison *comparison, const Pair *pair)
{
    Rewriter *rw = comparison->rw;
    const Type *type = pair->type;
    if (type->kind == TYPE_ARRAY) {
        plan_list_add(rw->cx, &comparison->parts, compare_arrays(rw, pair));
        comparison->open = NULL;
        return;
    }
    if (type->kind != TYPE_STRUCT) {
        add_branch(comparison, test(rw, SF_GREATER, pair->a, pair->b), 1);
        add_branch(comparison, test(rw, SF_LESS, pair->a, pair->b), -1);
        return;
    }
    for (size_t i = 0; i < type->field_count; i++) {
        const TypeField *field = &type->fields[i];
        Pair parts = {
            .a = nested_read(rw, nested_field(rw, copied(rw, pair->a), field->name), field->type),
            .b = nested_read(rw, nested_field(rw, copied(rw, pair->b), field->name), field->type),
            .type = field->type,
            .nullable = field->nullable,
        };
        add_nulls(comparison, &parts, false);
        add_values(comparison, &parts);
    }
}

/* 1 where the first value is greater, -1 where it is less, else 0. */
static PlanNode *compare(Rewriter *rw, const Pair *pair, bool nulls_last)
{
    Span origin = pair->a->origin;
    Comparison comparison = {.rw = rw, .origin = origin};
    add_nulls(&comparison, pair, nulls_last);
    add_values(&comparison, pair);
    PlanList *parts = &comparison.parts;
    if (parts->count == 0)
        return sf_integer(rw, 0);
    if (parts->count == 1)
        return parts->items[0];
    for (size_t i = 0; i < parts->count; i++)
        parts->items[i] = sf_call2(rw, origin, "NULLIF", parts->items[i], sf_integer(rw, 0));
    plan_list_add(rw->cx, parts, sf_integer(rw, 0));
    return sf_call(rw, origin, "COALESCE", parts->count, parts->items);
}

static PlanNode *element_comparison(Rewriter *rw, const ElementOrder *order, const Type *array,
                                    const Variable *a, const Variable *b)
{
    if (order->comparator != NULL) {
        const PlanNames *names = &order->comparator->arguments;
        PlanNode *body = plan_copy(rw->cx, order->comparator->function);
        body = variable_replace(rw, body, names->items[0].text, variable_use(rw, a));
        return variable_replace(rw, body, names->items[1].text, variable_use(rw, b));
    }
    Pair pair = {.a = variable_use(rw, order->descending ? b : a),
                 .b = variable_use(rw, order->descending ? a : b),
                 .type = array->element,
                 .nullable = array->contains_null};
    return compare(rw, &pair, order->nulls_last != order->descending);
}

static bool check_order(Rewriter *rw, Span origin, const Type *array)
{
    if (type_is(array, TYPE_ARRAY) && has_order(array->element))
        return true;
    diag_emit(rw->cx->diags, CNV103, origin,
              "an order of values that Spark does not compare, or of a type that is not known");
    return false;
}

PlanNode *nested_sort(Rewriter *rw, Span origin, PlanNode *array, const ElementOrder *order)
{
    if (order->comparator == NULL && !check_order(rw, origin, array->type))
        return sf_null(rw);
    const Type *element = type_is(array->type, TYPE_ARRAY) ? array->type->element : NULL;
    Variable sorted = variable_new(rw, type_simple(TYPE_ARRAY)), next = variable_new(rw, element);
    Variable other = variable_new(rw, element);
    PlanNode *is_before = sf_operator2(rw, origin, SF_LESS_EQUAL,
                                       element_comparison(rw, order, array->type, &other, &next),
                                       sf_integer(rw, 0));
    PlanNode *before = sf_call2(rw, origin, "FILTER", variable_use(rw, &sorted),
                                sf_lambda(rw, &other, is_before));
    PlanNode *step = sf_call3(rw, origin, "ARRAY_INSERT", variable_use(rw, &sorted),
                              sf_call1(rw, origin, "ARRAY_SIZE", before), variable_use(rw, &next));
    return sf_call3(rw, origin, "REDUCE", array, sf_call(rw, origin, "ARRAY_CONSTRUCT", 0, NULL),
                    sf_lambda2(rw, &sorted, &next, step));
}

/* The best so far is kept in an array, which is empty at first: REDUCE takes no NULL. */
PlanNode *nested_extremum(Rewriter *rw, Span origin, PlanNode *array, bool least)
{
    if (!check_order(rw, origin, array->type))
        return sf_null(rw);
    const Type *element = array->type->element;
    Variable best = variable_new(rw, type_simple(TYPE_ARRAY)), next = variable_new(rw, element);
    PlanNode *best_element = nested_get(rw, variable_use(rw, &best), sf_integer(rw, 0), element);
    PlanNode *use = variable_use(rw, &next);
    Pair pair = {.a = least ? best_element : use,
                 .b = least ? use : best_element,
                 .type = element,
                 .nullable = false};
    PlanCase *step = PLAN_NEW(rw->cx, Case, CASE, origin);
    if (array->type->contains_null) {
        plan_list_add(rw->cx, &step->branches,
                      sf_operator1(rw, origin, SF_IS_NULL, variable_use(rw, &next)));
        plan_list_add(rw->cx, &step->branches, variable_use(rw, &best));
    }
    PlanNode *is_first = sf_operator2(rw, origin, SF_EQUAL,
                                      sf_call1(rw, origin, "ARRAY_SIZE", variable_use(rw, &best)),
                                      sf_integer(rw, 0));
    PlanNode *is_better = sf_operator2(rw, origin, SF_GREATER, compare(rw, &pair, false),
                                       sf_integer(rw, 0));
    plan_list_add(rw->cx, &step->branches, sf_operator2(rw, origin, SF_OR, is_first, is_better));
    plan_list_add(rw->cx, &step->branches,
                  sf_call1(rw, origin, "ARRAY_CONSTRUCT", variable_use(rw, &next)));
    step->otherwise = variable_use(rw, &best);
    PlanNode *bests = sf_call3(rw, origin, "REDUCE", array,
                               sf_call(rw, origin, "ARRAY_CONSTRUCT", 0, NULL),
                               sf_lambda2(rw, &best, &next, &step->node));
    return nested_get(rw, bests, sf_integer(rw, 0), element);
}
