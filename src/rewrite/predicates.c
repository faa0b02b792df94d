/* predicates.c - comparisons, logic, NULL tests, LIKE. */
#include "rewrite/internal.h"
#include "sema/sema.h"

void rewrite_coerce_operands(Rewriter *rw, PlanList *operands)
{
    const Type *common = NULL;
    for (size_t i = 0; i < operands->count; i++) {
        const Type *type = operands->items[i]->type;
        if (type == NULL)
            return;
        if (common == NULL || type_is_text(common) || type_is(common, TYPE_VOID))
            common = type;
        else if (!type_is_text(type))
            common = sema_common_type(rw->cx, common, type);
        if (common == NULL)
            return;
    }
    for (size_t i = 0; i < operands->count; i++)
        operands->items[i] = rewrite_coerce(rw, operands->items[i], common);
}

static bool orders_composites(const PlanUnresolvedFunction *call)
{
    const Type *type = call->arguments.items[0]->type;
    char first = call->function_name.p[0];
    bool orders = (first == '<' && !str_equal(call->function_name, STR("<=>"))) || first == '>' ||
                  str_equal(call->function_name, STR("between"));
    return orders && call->arguments.items[0]->kind != PLAN_ROW_CONSTRUCTOR &&
           (type_is(type, TYPE_ARRAY) || type_is(type, TYPE_STRUCT));
}

PlanNode *rewrite_call_comparison(Rewriter *rw, PlanUnresolvedFunction *call)
{
#define COMPARISON(name, op)             \
    {                                    \
        {name, sizeof name - 1}, SF_##op \
    }
    static const struct {
        Str name;
        SfOperator op;
    } operators[] = {
        COMPARISON("=", EQUAL),
        COMPARISON("between", BETWEEN),
        COMPARISON("in", IN),
        COMPARISON("<", LESS),
        COMPARISON(">", GREATER),
        COMPARISON("<=", LESS_EQUAL),
        COMPARISON(">=", GREATER_EQUAL),
        COMPARISON("!=", NOT_EQUAL),
        COMPARISON("==", EQUAL),
        COMPARISON("<=>", IS_NOT_DISTINCT),
        COMPARISON("equal_null", IS_NOT_DISTINCT),
        COMPARISON("is distinct from", IS_DISTINCT),
    };
#undef COMPARISON
    rewrite_coerce_operands(rw, &call->arguments);
    if (orders_composites(call)) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "Snowflake has no order of arrays and structs");
        return sf_null(rw);
    }
    for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++)
        if (str_equal(call->function_name, operators[i].name))
            return sf_operator(rw, call->node.origin, operators[i].op, call->arguments.count,
                               call->arguments.items);
    return sf_null(rw);
}

PlanNode *rewrite_call_logical(Rewriter *rw, PlanUnresolvedFunction *call)
{
    SfOperator op = str_equal(call->function_name, STR("and")) ? SF_AND : SF_OR;
    return sf_operator(rw, call->node.origin, op, call->arguments.count, call->arguments.items);
}

/* NOT x BETWEEN .. and so on read better as x NOT BETWEEN .. */
PlanNode *rewrite_call_not(Rewriter *rw, PlanUnresolvedFunction *call)
{
    static const struct {
        SfOperator op, negated;
    } pairs[] = {
        {SF_BETWEEN, SF_NOT_BETWEEN}, {SF_IN, SF_NOT_IN},           {SF_LIKE, SF_NOT_LIKE},
        {SF_ILIKE, SF_NOT_ILIKE},     {SF_IS_NULL, SF_IS_NOT_NULL}, {SF_IS_NOT_NULL, SF_IS_NULL},
    };
    PlanNode *operand = call->arguments.items[0];
    if (operand->kind == PLAN_TARGET_OPERATOR) {
        PlanTargetOperator *predicate = (PlanTargetOperator *)operand;
        for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
            if (predicate->op == pairs[i].op) {
                predicate->op = pairs[i].negated;
                return operand;
            }
        if (predicate->op == SF_NOT)
            return predicate->operands.items[0];
    }
    if (operand->kind == PLAN_SUBQUERY_EXPRESSION) {
        PlanSubqueryExpression *subquery = (PlanSubqueryExpression *)operand;
        if (subquery->subquery_type != PLAN_SUBQUERY_SCALAR) {
            subquery->negated = !subquery->negated;
            return operand;
        }
    }
    return sf_operator1(rw, call->node.origin, SF_NOT, operand);
}

PlanNode *rewrite_call_is_null(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool negated = str_equal(call->function_name, STR("isnotnull"));
    return sf_operator1(rw, call->node.origin, negated ? SF_IS_NOT_NULL : SF_IS_NULL,
                        call->arguments.items[0]);
}

/* x IS TRUE is false where x is NULL, IS NOT FALSE is true there. Snowflake's pages do not describe
 * IS TRUE. */
PlanNode *rewrite_call_is_truth(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool is_false = str_equal(call->function_name, STR("is false"));
    PlanNode *truth = sf_call2(rw, call->node.origin, "COALESCE", call->arguments.items[0],
                               sf_boolean(rw, is_false));
    return is_false ? sf_operator1(rw, call->node.origin, SF_NOT, truth) : truth;
}

/* ---- conditions -------------------------------------------------------------------------------- */

/* NULLIF(c, TRUE) is false or NULL. */
static bool is_never_true(const PlanNode *node)
{
    if (node->kind != PLAN_TARGET_CALL)
        return false;
    const PlanTargetCall *call = (const PlanTargetCall *)node;
    return str_equal(call->name, STR("NULLIF")) && call->arguments.count == 2 &&
           constant_is(call->arguments.items[1], TYPE_BOOLEAN) &&
           str_equal(((const PlanLiteral *)call->arguments.items[1])->text, STR("true"));
}

PlanNode *rewrite_condition(Rewriter *rw, PlanNode *condition)
{
    if (condition->kind != PLAN_TARGET_OPERATOR)
        return condition;
    PlanTargetOperator *chain = (PlanTargetOperator *)condition;
    if (chain->op != SF_AND && chain->op != SF_OR)
        return condition;
    PlanList kept = {0};
    for (size_t i = 0; i < chain->operands.count; i++)
        if (chain->op == SF_AND || !is_never_true(chain->operands.items[i]))
            plan_list_add(rw->cx, &kept, rewrite_condition(rw, chain->operands.items[i]));
    chain->operands = kept;
    return kept.count == 1 ? kept.items[0] : condition;
}

/* ---- LIKE -------------------------------------------------------------------------------------- */

static bool may_have_escapes(const PlanNode *pattern)
{
    Str text;
    if (!constant_string(pattern, &text))
        return true;
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == '\\')
            return true;
    return false;
}

/* Spark refuses a pattern whose escape stands before another character than %, _ or itself. */
static void check_escapes(Rewriter *rw, const PlanNode *pattern, const PlanNode *escape)
{
    Str text, by = STR("\\");
    if (!constant_string(pattern, &text) || (escape != NULL && !constant_string(escape, &by)) ||
        by.n != 1)
        return;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] != by.p[0])
            continue;
        char escaped = ++i < text.n ? text.p[i] : '\0';
        if (escaped != '%' && escaped != '_' && escaped != by.p[0]) {
            diag_emit(rw->cx->diags, CNV102, pattern->origin,
                      "a pattern with an escape before a character that needs none is an error in "
                      "Spark");
            return;
        }
    }
}

/* x LIKE ANY (p, ..): operands are the value and a row of patterns. Snowflake has no ILIKE ALL; Spark
 * itself compares in lower case. */
static PlanNode *like_many(Rewriter *rw, PlanUnresolvedFunction *call, bool any, bool ignore_case)
{
    const PlanList *arguments = &call->arguments;
    bool lower = ignore_case && !any, escapes = false;
    PlanRowConstructor *patterns = PLAN_NEW(rw->cx, RowConstructor, ROW_CONSTRUCTOR,
                                            call->node.origin);
    for (size_t i = 1; i < arguments->count; i++) {
        PlanNode *pattern = arguments->items[i];
        check_escapes(rw, pattern, NULL);
        escapes = escapes || may_have_escapes(pattern);
        plan_list_add(rw->cx, &patterns->values,
                      lower ? sf_call1(rw, pattern->origin, "LOWER", pattern) : pattern);
    }
    PlanNode *operands[] = {arguments->items[0], &patterns->node, NULL};
    if (lower)
        operands[0] = sf_call1(rw, operands[0]->origin, "LOWER", operands[0]);
    if (escapes)
        operands[2] = sf_string(rw, STR("\\"));
    SfOperator op = !any ? SF_LIKE_ALL : ignore_case ? SF_ILIKE_ANY : SF_LIKE_ANY;
    return sf_operator(rw, call->node.origin, op, escapes ? 3 : 2, operands);
}

/* Backslash escapes in Spark's patterns by default, in Snowflake's only with ESCAPE. */
PlanNode *rewrite_call_like(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name = call->function_name;
    PlanList *arguments = &call->arguments;
    bool ignore_case = name.p[0] == 'i';
    Str quantifier = str_slice(name, ignore_case ? 5 : 4, name.n);
    if (quantifier.n > 0)
        return like_many(rw, call, str_equal(quantifier, STR(" any")), ignore_case);
    check_escapes(rw, arguments->items[1], arguments->count > 2 ? arguments->items[2] : NULL);
    if (arguments->count == 2 && may_have_escapes(arguments->items[1]))
        plan_list_add(rw->cx, arguments, sf_string(rw, STR("\\")));
    return sf_operator(rw, call->node.origin, ignore_case ? SF_ILIKE : SF_LIKE, arguments->count,
                       arguments->items);
}
