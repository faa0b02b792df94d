/* bind.c - values that a form needs several times.
 *
 * Text that repeats an operand grows exponentially with nesting, and an operand may give another
 * value each time. Short operands are repeated; for others Snowflake's only way to name a value in
 * the middle of an expression is the parameter of a lambda:
 *
 *     CAST(GET(TRANSFORM(ARRAY_CONSTRUCT(x), bound DOUBLE -> f(bound, bound)), 0) AS DOUBLE)
 *
 * Elements of a semi-structured array are VARIANT, hence the types.
 */
#include "map/sf_type.h"
#include "rewrite/internal.h"

/* Up to how many nodes an operand is repeated; and where its type is not known, so that no lambda
 * could take it. */
enum { SHORT_NODES = 8, UNTYPED_NODES = 64 };

#define BOUND_NAME "bound"

typedef struct Measure {
    size_t nodes;
    bool repeatable; /* gives the same value each time, and may stand in any place */
} Measure;

static bool is_volatile(Str name)
{
    static const char *const names[] = {"RANDOM", "UUID_STRING", "SEQ8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_equal(name, str_from(names[i])))
            return true;
    return false;
}

static void measure(void *user, PlanNode **child)
{
    Measure *m = user;
    m->nodes++;
    switch ((*child)->kind) {
    case PLAN_LITERAL:
    case PLAN_UNRESOLVED_ATTRIBUTE:
    case PLAN_LAMBDA_VARIABLE:
    case PLAN_TARGET_OPERATOR:
    case PLAN_TARGET_CAST:
    case PLAN_TARGET_WORD: break;
    case PLAN_TARGET_CALL:
        if (is_volatile(((const PlanTargetCall *)*child)->name))
            m->repeatable = false;
        break;
    default: m->repeatable = false; return;
    }
    if (m->nodes <= UNTYPED_NODES)
        plan_each_child(*child, measure, m);
}

static bool may_repeat(PlanNode *value)
{
    Measure m = {0, true};
    measure(&m, &value);
    return m.repeatable && m.nodes <= (value->type == NULL ? UNTYPED_NODES : SHORT_NODES);
}

/* Whether a value may stand in the body of a lambda: no aggregates, subqueries or further lambdas. */
static bool is_leaf(const PlanNode *value)
{
    while (value->kind == PLAN_TARGET_CAST)
        value = ((const PlanTargetCast *)value)->expr;
    return value->kind == PLAN_LITERAL || value->kind == PLAN_UNRESOLVED_ATTRIBUTE ||
           value->kind == PLAN_LAMBDA_VARIABLE || value->kind == PLAN_TARGET_WORD;
}

static PlanNode *bound_variable(Rewriter *rw, const PlanNode *value)
{
    PlanLambdaVariable *variable = PLAN_NEW(rw->cx, LambdaVariable, LAMBDA_VARIABLE, value->origin);
    variable->name = (PlanName){.text = STR(BOUND_NAME)};
    return &variable->node;
}

PlanNode *bind_lambda(Rewriter *rw, Span origin, Str type, PlanNode *body)
{
    PlanTargetParameter *parameter = PLAN_NEW(rw->cx, TargetParameter, TARGET_PARAMETER, origin);
    parameter->name = (PlanName){.text = STR(BOUND_NAME)};
    parameter->type = type;
    PlanTargetLambda *lambda = PLAN_NEW(rw->cx, TargetLambda, TARGET_LAMBDA, origin);
    plan_list_add(rw->cx, &lambda->parameters, &parameter->node);
    lambda->body = body;
    return &lambda->node;
}

/* bound[i], as the type it had. */
static PlanNode *bound_element(Rewriter *rw, const PlanNode *value, size_t i)
{
    PlanNode *element = sf_call2(rw, value->origin, "GET", bound_variable(rw, value),
                                 sf_integer(rw, (int64_t)i));
    return sf_cast(rw, element, map_snowflake_type(rw->cx->arena, value->type));
}

Binding bind_values(Rewriter *rw, Span origin, PlanList *values, unsigned repeated)
{
    Binding binding = {0};
    bool all_short = true;
    for (size_t i = 0; i < values->count; i++)
        if ((repeated & (1U << i)) != 0 && !may_repeat(values->items[i]))
            all_short = false;
    if (all_short)
        return binding;
    PlanList kept = *values;
    *values = (PlanList){0};
    for (size_t i = 0; i < kept.count; i++) {
        PlanNode *value = kept.items[i];
        plan_list_add(rw->cx, values, value);
        if (is_leaf(value))
            continue;
        if (map_snowflake_type(rw->cx->arena, value->type).n == 0) {
            diag_emit(rw->cx->diags, CNV103, value->origin,
                      "a function that needs an operand twice is not converted yet for an operand "
                      "of this length whose type is not known");
            return (Binding){0};
        }
        plan_list_add(rw->cx, &binding.named, value);
    }
    size_t next = 0;
    for (size_t i = 0; i < values->count; i++) {
        PlanNode *value = values->items[i];
        if (is_leaf(value))
            continue;
        PlanNode *name = binding.named.count == 1 ? bound_variable(rw, value)
                                                  : bound_element(rw, value, next++);
        name->type = value->type;
        name->nullable = value->nullable;
        name->origin = origin;
        values->items[i] = name;
    }
    return binding;
}

PlanNode *bind_use(Rewriter *rw, const PlanNode *value)
{
    return plan_copy(rw->cx, value);
}

PlanNode *bind_finish(Rewriter *rw, Span origin, const Binding *binding, PlanNode *body,
                      const Type *result)
{
    size_t count = binding->named.count;
    if (count == 0)
        return body;
    Str type = map_snowflake_type(rw->cx->arena, result);
    if (type.n == 0) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "a function that needs an operand twice is not converted yet where the type of "
                  "its result is not known");
        return sf_null(rw);
    }
    PlanNode *array = sf_call(rw, origin, "ARRAY_CONSTRUCT", count, binding->named.items);
    Str parameter_type = STR("ARRAY");
    if (count == 1)
        parameter_type = map_snowflake_type(rw->cx->arena, binding->named.items[0]->type);
    else
        array = sf_call1(rw, origin, "ARRAY_CONSTRUCT", array);
    PlanNode *lambda = bind_lambda(rw, origin, parameter_type, body);
    PlanNode *transformed = sf_call2(rw, origin, "TRANSFORM", array, lambda);
    return sf_cast(rw, sf_call2(rw, origin, "GET", transformed, sf_integer(rw, 0)), type);
}
