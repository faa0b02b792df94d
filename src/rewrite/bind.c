/* bind.c - values that a form needs several times.
 *
 * Text that repeats an operand grows exponentially with nesting, and an operand may give another
 * value each time. Short operands are repeated; for others Snowflake's only way to name a value in
 * the middle of an expression is the parameter of a lambda:
 *
 *     CAST(GET(TRANSFORM(ARRAY_CONSTRUCT(x), _v1 DOUBLE -> f(_v1, _v1)), 0) AS DOUBLE)
 *
 * Elements of a semi-structured array are VARIANT, hence the types.
 */
#include "rewrite/bind.h"

#include "map/sf_type.h"

/* Up to how many nodes an operand is repeated whose type is not known, so that no lambda could take
 * it. */
enum { UNTYPED_NODES = 64 };

typedef struct Measure {
    size_t nodes;
    bool cheap;      /* calls have to be cheap */
    bool repeatable; /* gives the same value each time, and may stand in any place */
} Measure;

static bool is_one_of(Str name, const char *const *names)
{
    for (; *names != NULL; names++)
        if (str_equal(name, str_from(*names)))
            return true;
    return false;
}

static bool may_repeat_call(Str name, bool cheap)
{
    static const char *const volatile_ones[] = {"RANDOM", "UUID_STRING", "SEQ8", NULL};
    static const char *const cheap_ones[] = {
        "ARRAY_CONSTRUCT", "OBJECT_CONSTRUCT_KEEP_NULL", "GET", "OBJECT_KEYS", "ARRAY_SIZE", NULL};
    return cheap ? is_one_of(name, cheap_ones) : !is_one_of(name, volatile_ones);
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
        if (!may_repeat_call(((const PlanTargetCall *)*child)->name, m->cheap))
            m->repeatable = false;
        break;
    default: m->repeatable = false; return;
    }
    if (m->nodes <= UNTYPED_NODES)
        plan_each_child(*child, measure, m);
}

bool bind_may_repeat(PlanNode *value, size_t most, bool cheap)
{
    Measure m = {.cheap = cheap, .repeatable = true};
    measure(&m, &value);
    return m.repeatable && m.nodes <= most;
}

static bool is_short(PlanNode *value)
{
    return bind_may_repeat(value, value->type == NULL ? UNTYPED_NODES : BIND_SHORT_NODES, false);
}

/* Whether a value may stand in the body of a lambda: no aggregates, subqueries or further lambdas. */
static bool is_leaf(const PlanNode *value)
{
    while (value->kind == PLAN_TARGET_CAST)
        value = ((const PlanTargetCast *)value)->expr;
    return value->kind == PLAN_LITERAL || value->kind == PLAN_UNRESOLVED_ATTRIBUTE ||
           value->kind == PLAN_LAMBDA_VARIABLE || value->kind == PLAN_TARGET_WORD;
}

/* An element of the array that the parameter is, as the type it had. */
static PlanNode *element(Rewriter *rw, const Variable *array, const PlanNode *value, size_t i)
{
    PlanNode *taken = sf_call2(rw, value->origin, "GET", variable_use(rw, array),
                               sf_integer(rw, (int64_t)i));
    return sf_cast(rw, taken, map_snowflake_type(rw->cx->arena, value->type));
}

Binding bind_values(Rewriter *rw, Span origin, PlanList *values, unsigned repeated)
{
    Binding binding = {0};
    bool all_short = true;
    for (size_t i = 0; i < values->count; i++)
        if ((repeated & (1U << i)) != 0 && !is_short(values->items[i]))
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
    bool several = binding.named.count > 1;
    binding.variable = variable_new(rw, several ? NULL : binding.named.items[0]->type);
    if (several)
        binding.variable.target = STR("ARRAY");
    size_t next = 0;
    for (size_t i = 0; i < values->count; i++) {
        PlanNode *value = values->items[i];
        if (is_leaf(value))
            continue;
        PlanNode *name = several ? element(rw, &binding.variable, value, next++)
                                 : variable_use(rw, &binding.variable);
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
    if (count > 1)
        array = sf_call1(rw, origin, "ARRAY_CONSTRUCT", array);
    PlanNode *forms = sf_call2(rw, origin, "TRANSFORM", array,
                               sf_lambda(rw, &binding->variable, body));
    return sf_cast(rw, sf_call2(rw, origin, "GET", forms, sf_integer(rw, 0)), type);
}

PlanNode *bind_text_lambda(Rewriter *rw, Span origin, const char *body)
{
    Variable text = variable_new(rw, type_simple(TYPE_STRING));
    PlanList mention = {0};
    plan_list_add(rw->cx, &mention, variable_use(rw, &text));
    return sf_lambda(rw, &text, rewrite_typed_template(rw, origin, body, &mention, text.type));
}
