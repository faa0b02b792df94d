/* lambdas.c - higher-order functions of arrays.
 *
 * Snowflake has TRANSFORM, FILTER and REDUCE, whose lambdas take one element. Where Spark's take a
 * position or elements of two arrays, the lambda runs over positions and GETs the elements. Facts:
 * Snowflake's pages of the three functions; Spark's page of higher-order functions.
 */
#include "rewrite/bind.h"

static PlanNode *argument(const PlanUnresolvedFunction *call, size_t i)
{
    return call->arguments.items[i];
}

static const Type *element_type(const PlanNode *array)
{
    return type_is(array->type, TYPE_ARRAY) ? array->type->element : NULL;
}

/* The lambda among the arguments, with as many parameters as the function allows; NULL with a
 * diagnostic. */
static PlanLambdaFunction *lambda_argument(Rewriter *rw, PlanUnresolvedFunction *call, size_t at,
                                           size_t least, size_t most)
{
    PlanNode *node = argument(call, at);
    if (node->kind == PLAN_LAMBDA_FUNCTION) {
        PlanLambdaFunction *lambda = (PlanLambdaFunction *)node;
        if (lambda->arguments.count >= least && lambda->arguments.count <= most)
            return lambda;
    }
    diag_emit(rw->cx->diags, CNV102, node->origin, "%s() takes a lambda of %zu parameter%s here",
              call->function->name, least, least == 1 ? "" : "s");
    return NULL;
}

/* ---- over positions ------------------------------------------------------------------------------ */

/* 0, 1 .. size - 1 */
static PlanNode *positions(Rewriter *rw, Span origin, PlanNode *size)
{
    return sf_call2(rw, origin, "ARRAY_GENERATE_RANGE", sf_integer(rw, 0), size);
}

/* The body of a lambda over elements, for one that runs over positions. */
static PlanNode *body_at(Rewriter *rw, PlanLambdaFunction *lambda, PlanNode *body, size_t parameter,
                         PlanNode *array, const Variable *position)
{
    PlanNode *element = nested_get(rw, array, variable_use(rw, position), element_type(array));
    return variable_replace(rw, body, lambda->arguments.items[parameter].text, element);
}

/* (x, i) -> body as a lambda over i. */
static PlanNode *with_position(Rewriter *rw, PlanLambdaFunction *lambda, Operand *array,
                               Variable *position)
{
    *position = variable_written(rw, lambda, 1, type_simple(TYPE_INTEGER));
    return body_at(rw, lambda, lambda->function, 0, operand_use(rw, array), position);
}

/* ---- transform, filter --------------------------------------------------------------------------- */

PlanNode *rewrite_call_transform(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *array = argument(call, 0);
    PlanLambdaFunction *lambda = lambda_argument(rw, call, 1, 1, 2);
    if (lambda == NULL)
        return sf_null(rw);
    if (lambda->arguments.count == 1) {
        Variable element = variable_written(rw, lambda, 0, element_type(array));
        return sf_call2(rw, origin, "TRANSFORM", array, sf_lambda(rw, &element, lambda->function));
    }
    Operand operand = operand_of(rw, array);
    Variable position;
    PlanNode *body = with_position(rw, lambda, &operand, &position);
    PlanNode *all = positions(rw, origin,
                              sf_call1(rw, origin, "ARRAY_SIZE", operand_use(rw, &operand)));
    return operand_close(rw, &operand,
                         sf_call2(rw, origin, "TRANSFORM", all, sf_lambda(rw, &position, body)),
                         call->node.type);
}

PlanNode *rewrite_call_filter(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *array = argument(call, 0);
    PlanLambdaFunction *lambda = lambda_argument(rw, call, 1, 1, 2);
    if (lambda == NULL)
        return sf_null(rw);
    if (lambda->arguments.count == 1) {
        Variable element = variable_written(rw, lambda, 0, element_type(array));
        return sf_call2(rw, origin, "FILTER", array, sf_lambda(rw, &element, lambda->function));
    }
    Operand operand = operand_of(rw, array);
    Variable position, kept = variable_index(rw);
    PlanNode *test = with_position(rw, lambda, &operand, &position);
    PlanNode *all = positions(rw, origin,
                              sf_call1(rw, origin, "ARRAY_SIZE", operand_use(rw, &operand)));
    all = sf_call2(rw, origin, "FILTER", all, sf_lambda(rw, &position, test));
    PlanNode *element = nested_get(rw, operand_use(rw, &operand), variable_use(rw, &kept),
                                   element_type(array));
    return operand_close(rw, &operand,
                         sf_call2(rw, origin, "TRANSFORM", all, sf_lambda(rw, &kept, element)),
                         call->node.type);
}

/* ---- exists, forall ------------------------------------------------------------------------------ */

/* How the truth of all elements becomes one number: what TRUE, FALSE and NULL count, and what an
 * empty array counts. */
enum { SCORE_TRUE = 2, SCORE_NULL = 1, SCORE_FALSE = 0 };

/* The best or worst score of all elements, read back as a truth. Each of these three has one place
 * for the predicate, and an empty array has a score, while NULL for an array has none. */
static PlanNode *scored(Rewriter *rw, Span origin, PlanNode *array, const Variable *element,
                        PlanNode *predicate, const char *choose, int64_t empty)
{
    PlanNode *scores[] = {predicate,
                          sf_boolean(rw, true),
                          sf_integer(rw, SCORE_TRUE),
                          sf_boolean(rw, false),
                          sf_integer(rw, SCORE_FALSE),
                          sf_integer(rw, SCORE_NULL)};
    PlanNode *score = sf_call(rw, origin, "DECODE", sizeof scores / sizeof *scores, scores);
    PlanNode *all = sf_call2(rw, origin, "TRANSFORM", array, sf_lambda(rw, element, score));
    all = sf_call2(rw, origin, "ARRAY_APPEND", all, sf_integer(rw, empty));
    PlanNode *chosen = sf_cast(rw, sf_call1(rw, origin, choose, all), STR("INT"));
    PlanNode *truths[] = {chosen, sf_integer(rw, SCORE_TRUE), sf_boolean(rw, true),
                          sf_integer(rw, SCORE_FALSE), sf_boolean(rw, false)};
    return sf_call(rw, origin, "DECODE", sizeof truths / sizeof *truths, truths);
}

static PlanNode *quantified(Rewriter *rw, PlanUnresolvedFunction *call, bool for_all)
{
    Span origin = call->node.origin;
    PlanNode *array = argument(call, 0);
    PlanLambdaFunction *lambda = lambda_argument(rw, call, 1, 1, 1);
    if (lambda == NULL)
        return sf_null(rw);
    Variable element = variable_written(rw, lambda, 0, element_type(array));
    PlanNode *predicate = lambda->function;
    if (predicate->nullable)
        return for_all ? scored(rw, origin, array, &element, predicate, "ARRAY_MIN", SCORE_TRUE)
                       : scored(rw, origin, array, &element, predicate, "ARRAY_MAX", SCORE_FALSE);
    if (for_all)
        predicate = sf_operator1(rw, origin, SF_NOT, predicate);
    PlanNode *found = sf_call2(rw, origin, "FILTER", array, sf_lambda(rw, &element, predicate));
    return sf_operator2(rw, origin, for_all ? SF_EQUAL : SF_GREATER,
                        sf_call1(rw, origin, "ARRAY_SIZE", found), sf_integer(rw, 0));
}

PlanNode *rewrite_call_exists(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return quantified(rw, call, false);
}

PlanNode *rewrite_call_forall(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return quantified(rw, call, true);
}

/* ---- aggregate ----------------------------------------------------------------------------------- */

/* Whether NULL for the accumulator stays NULL, as in acc + x: then it does not matter that REDUCE
 * stops there. */
static bool keeps_null(const PlanNode *body, Str accumulator)
{
    if (!body->nullable)
        return true;
    if (body->kind == PLAN_LAMBDA_VARIABLE)
        return str_equal_nocase(((const PlanLambdaVariable *)body)->name.text, accumulator);
    if (body->kind == PLAN_TARGET_CAST)
        return keeps_null(((const PlanTargetCast *)body)->expr, accumulator);
    if (body->kind != PLAN_TARGET_OPERATOR)
        return false;
    const PlanTargetOperator *operation = (const PlanTargetOperator *)body;
    bool strict = operation->op == SF_ADD || operation->op == SF_SUBTRACT ||
                  operation->op == SF_MULTIPLY || operation->op == SF_CONCAT;
    for (size_t i = 0; strict && i < operation->operands.count; i++)
        if (keeps_null(operation->operands.items[i], accumulator))
            return true;
    return false;
}

/* aggregate(array, start, (acc, x) -> merge [, acc -> finish]) */
PlanNode *rewrite_call_reduce(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *array = argument(call, 0), *start = argument(call, 1);
    PlanLambdaFunction *merge = lambda_argument(rw, call, 2, 2, 2);
    PlanLambdaFunction *finish = call->arguments.count > 3 ? lambda_argument(rw, call, 3, 1, 1)
                                                           : NULL;
    if (merge == NULL || (call->arguments.count > 3 && finish == NULL))
        return sf_null(rw);
    Variable accumulator = variable_written(rw, merge, 0, start->type);
    Variable element = variable_written(rw, merge, 1, element_type(array));
    if (start->nullable || !keeps_null(merge->function, accumulator.name))
        rewrite_doubt(rw, FDM103, origin,
                      "Snowflake's REDUCE ends with NULL as soon as the accumulator is NULL; Spark "
                      "goes on");
    /* A bare number would give the accumulator its own digits. */
    bool is_bare = start->kind != PLAN_LITERAL || !type_is_fractional(start->type);
    if (accumulator.target.n > 0 && is_bare)
        start = sf_cast(rw, start, accumulator.target);
    PlanNode *whole = sf_call3(rw, origin, "REDUCE", array, start,
                               sf_lambda2(rw, &accumulator, &element, merge->function));
    if (finish == NULL)
        return whole;
    Variable result = variable_written(rw, finish, 0, accumulator.type);
    PlanNode *finished = sf_call2(rw, origin, "TRANSFORM",
                                  sf_call1(rw, origin, "ARRAY_CONSTRUCT", whole),
                                  sf_lambda(rw, &result, finish->function));
    return nested_get(rw, finished, sf_integer(rw, 0), call->node.type);
}

/* ---- two arrays ---------------------------------------------------------------------------------- */

/* The positions of the longest of some arrays, NULL if one of them is. */
static PlanNode *all_positions(Rewriter *rw, Span origin, Operand *arrays, size_t count)
{
    PlanList sizes = {0};
    for (size_t i = 0; i < count; i++)
        plan_list_add(rw->cx, &sizes,
                      sf_call1(rw, origin, "ARRAY_SIZE", operand_use(rw, &arrays[i])));
    PlanNode *longest = count == 1 ? sizes.items[0]
                                   : sf_call(rw, origin, "GREATEST", count, sizes.items);
    return positions(rw, origin, longest);
}

static Operand *operands_of(Rewriter *rw, PlanNode *const *values, size_t count)
{
    Operand *operands = ARENA_ARRAY(rw->cx->arena, count, Operand);
    for (size_t i = 0; i < count; i++)
        operands[i] = operand_of(rw, values[i]);
    return operands;
}

static PlanNode *close_all(Rewriter *rw, const Operand *operands, size_t count, PlanNode *form,
                           const Type *type)
{
    for (size_t i = count; i > 0; i--)
        form = operand_close(rw, &operands[i - 1], form, type);
    return form;
}

PlanNode *rewrite_call_zip_with(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanLambdaFunction *lambda = lambda_argument(rw, call, 2, 2, 2);
    if (lambda == NULL)
        return sf_null(rw);
    Operand *arrays = operands_of(rw, call->arguments.items, 2);
    Variable position = variable_index(rw);
    PlanNode *body = lambda->function;
    for (size_t i = 0; i < 2; i++)
        body = body_at(rw, lambda, body, i, operand_use(rw, &arrays[i]), &position);
    PlanNode *form = sf_call2(rw, call->node.origin, "TRANSFORM",
                              all_positions(rw, call->node.origin, arrays, 2),
                              sf_lambda(rw, &position, body));
    return close_all(rw, arrays, 2, form, call->node.type);
}

PlanNode *rewrite_call_arrays_zip(Rewriter *rw, PlanUnresolvedFunction *call)
{
    size_t count = call->arguments.count;
    Operand *arrays = operands_of(rw, call->arguments.items, count);
    Variable position = variable_index(rw);
    PlanList elements = {0};
    for (size_t i = 0; i < count; i++)
        plan_list_add(rw->cx, &elements,
                      nested_get(rw, operand_use(rw, &arrays[i]), variable_use(rw, &position),
                                 element_type(argument(call, i))));
    const Type *entry = type_is(call->node.type, TYPE_ARRAY) ? call->node.type->element : NULL;
    if (!type_is(entry, TYPE_STRUCT)) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin, "arrays_zip() of too many parts");
        return sf_null(rw);
    }
    PlanNode *body = nested_struct(rw, call->node.origin, entry, &elements);
    PlanNode *form = sf_call2(rw, call->node.origin, "TRANSFORM",
                              all_positions(rw, call->node.origin, arrays, count),
                              sf_lambda(rw, &position, body));
    return close_all(rw, arrays, count, form, call->node.type);
}

/* ---- array_sort ---------------------------------------------------------------------------------- */

/* Without a comparator NULL comes last. */
PlanNode *rewrite_call_array_sort(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *array = argument(call, 0);
    ElementOrder order = {.nulls_last = true};
    if (call->arguments.count == 1 && !nested_needs_comparison(element_type(array)))
        return sf_call3(rw, origin, "ARRAY_SORT", array, sf_boolean(rw, true),
                        sf_boolean(rw, false));
    if (call->arguments.count > 1) {
        order.comparator = lambda_argument(rw, call, 1, 2, 2);
        if (order.comparator == NULL)
            return sf_null(rw);
    }
    return nested_sort(rw, origin, array, &order);
}
