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
            *values = kept;
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

/* An array of one: the body, with the variable standing for a value. */
static PlanNode *forms_with(Rewriter *rw, Span origin, PlanNode *value, const Variable *variable,
                            PlanNode *body)
{
    return sf_call2(rw, origin, "TRANSFORM", sf_call1(rw, value->origin, "ARRAY_CONSTRUCT", value),
                    sf_lambda(rw, variable, body));
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
    PlanNode *value = binding->named.items[0];
    if (count > 1)
        value = sf_call(rw, origin, "ARRAY_CONSTRUCT", count, binding->named.items);
    PlanNode *forms = forms_with(rw, origin, value, &binding->variable, body);
    return sf_cast(rw, sf_call2(rw, origin, "GET", forms, sf_integer(rw, 0)), type);
}

/* ---- operands whose uses are counted as they come ---------------------------------------------- */

static bool is_constructor(const PlanNode *value)
{
    return value->kind == PLAN_TARGET_CALL &&
           str_equal(((const PlanTargetCall *)value)->name, STR("OBJECT_CONSTRUCT_KEEP_NULL"));
}

Operand operand_of(Rewriter *rw, PlanNode *value)
{
    /* Of a struct that is made right there the parts are taken. */
    bool takes_parts = is_constructor(value) && type_is(value->type, TYPE_STRUCT);
    Operand operand = {.value = value,
                       .bound = !takes_parts && !bind_may_repeat(value, BIND_SHORT_NODES, true)};
    if (operand.bound)
        operand.variable = variable_new(rw, value->type);
    return operand;
}

PlanNode *operand_use(Rewriter *rw, Operand *operand)
{
    operand->uses++;
    if (operand->bound) {
        PlanNode *use = variable_use(rw, &operand->variable);
        use->nullable = operand->value->nullable;
        return use;
    }
    return operand->uses > 1 ? plan_copy(rw->cx, operand->value) : operand->value;
}

static void look_for_lambda(void *user, PlanNode **child)
{
    bool *found = user;
    *found = *found || (*child)->kind == PLAN_TARGET_LAMBDA;
    if (!*found)
        plan_each_child(*child, look_for_lambda, user);
}

PlanNode *operand_close(Rewriter *rw, const Operand *operand, PlanNode *form, const Type *type)
{
    if (!operand->bound)
        return form;
    bool has_lambda = false;
    look_for_lambda(&has_lambda, &form);
    if (operand->uses == 1 && !has_lambda)
        return variable_replace(rw, form, operand->variable.name, operand->value);
    PlanNode *forms = forms_with(rw, form->origin, operand->value, &operand->variable, form);
    return nested_get(rw, forms, sf_integer(rw, 0), type);
}

PlanNode *operand_part(Rewriter *rw, Operand *object, const TypeField *field)
{
    if (!object->bound && is_constructor(object->value)) {
        const PlanList *parts = &((PlanTargetCall *)object->value)->arguments;
        for (size_t i = 0; i + 1 < parts->count; i += 2) {
            Str name;
            if (constant_string(parts->items[i], &name) && str_equal(name, field->name)) {
                PlanNode *part = plan_copy(rw->cx, parts->items[i + 1]);
                part->type = field->type;
                return part;
            }
        }
    }
    return nested_read(rw, nested_field(rw, operand_use(rw, object), field->name), field->type);
}

/* ---- lambdas over texts --------------------------------------------------------------------- */

PlanNode *bind_text_lambda(Rewriter *rw, Span origin, const char *body)
{
    Variable text = variable_new(rw, type_simple(TYPE_STRING));
    PlanList mention = {0};
    plan_list_add(rw->cx, &mention, variable_use(rw, &text));
    return sf_lambda(rw, &text, rewrite_typed_template(rw, origin, body, &mention, text.type));
}
