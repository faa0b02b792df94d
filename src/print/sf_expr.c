/* sf_expr.c - expressions as Snowflake SQL.
 *
 * print_expression gives an indivisible term: whatever it prints has at least the precedence asked
 * for, or parentheses. Parentheses follow from operators.def alone; what the source had does not
 * matter. Chains are printed by loops, so that their length costs no stack.
 */
#include "print/printer.h"

#include <string.h>

#include "map/sf_name.h"

typedef VEC(PlanNode *) NodeVec;

static int precedence_of(const PlanNode *node)
{
    for (;;) {
        switch (node->kind) {
        case PLAN_TARGET_OPERATOR:
            return sf_operator_info(((const PlanTargetOperator *)node)->op)->precedence;
        case PLAN_SUBQUERY_EXPRESSION: {
            const PlanSubqueryExpression *subquery = (const PlanSubqueryExpression *)node;
            if (subquery->subquery_type == PLAN_SUBQUERY_IN)
                return sf_operator_info(SF_IN)->precedence;
            if (subquery->negated)
                return sf_operator_info(SF_NOT)->precedence;
            return PRECEDENCE_PRIMARY;
        }
        case PLAN_LITERAL:
            return literal_is_negative(node) ? sf_operator_info(SF_NEGATE)->precedence
                                             : PRECEDENCE_PRIMARY;
        case PLAN_ALIAS: node = ((const PlanAlias *)node)->expr; break;
        case PLAN_TARGET_LAMBDA:
        case PLAN_TARGET_ARGUMENT: return PRECEDENCE_ANY;
        default: return PRECEDENCE_PRIMARY;
        }
    }
}

/* ---- lists ------------------------------------------------------------------------------- */

void print_items(Printer *p, const PlanList *items)
{
    for (size_t i = 0; i < items->count; i++) {
        PlanNode *item = items->items[i];
        if (i > 0)
            doc_line(&p->doc);
        comments_lead_item(p, item->origin);
        print_expression(p, item, PRECEDENCE_ANY);
        comments_end_item(p, item->origin, i + 1 < items->count);
    }
}

/* "(" items ")": all on one line, or each on its own. */
static void print_arguments(Printer *p, const PlanList *items)
{
    if (items->count == 0) {
        DOC_TEXT(&p->doc, "()");
        return;
    }
    doc_open_paren(&p->doc);
    print_items(p, items);
    doc_close_paren(&p->doc);
}

/* "(" items ")" with as many on a line as there is room for, from item `first` on. */
static void print_filled(Printer *p, const PlanList *items, size_t first)
{
    doc_open_paren(&p->doc);
    for (size_t i = first; i < items->count; i++) {
        PlanNode *item = items->items[i];
        if (i > first)
            doc_fill_line(&p->doc);
        comments_lead_item(p, item->origin);
        print_expression(p, item, PRECEDENCE_ANY);
        comments_end_item(p, item->origin, i + 1 < items->count);
    }
    doc_close_paren(&p->doc);
}

/* Words and a list behind them, in a group of its own: PARTITION BY a, b. */
static void print_clause(Printer *p, Str words, const PlanList *items)
{
    doc_keyword(&p->doc, words);
    doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    print_items(p, items);
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

/* ---- operators --------------------------------------------------------------------------- */

static bool is_operator(const PlanNode *node, SfOperator op)
{
    return node->kind == PLAN_TARGET_OPERATOR && ((const PlanTargetOperator *)node)->op == op;
}

/* The operands of a chain, those of equal operators inside it included. */
static NodeVec chain_operands(Printer *p, PlanNode *node, SfOperator op)
{
    NodeVec operands = {0}, pending = {0};
    *VEC_ADD(p->cx->arena, &pending) = node;
    while (pending.count > 0) {
        PlanNode *top = pending.items[--pending.count];
        if (!is_operator(top, op)) {
            *VEC_ADD(p->cx->arena, &operands) = top;
            continue;
        }
        const PlanList *list = &PLAN_AS(TargetOperator, TARGET_OPERATOR, top)->operands;
        for (size_t i = list->count; i > 0; i--)
            *VEC_ADD(p->cx->arena, &pending) = list->items[i - 1];
    }
    return operands;
}

/* Operands with the operator before each further one, at the line breaks of the group around. */
static void print_chain_operands(Printer *p, PlanNode *node, SfOperator op)
{
    const SfOperatorInfo *info = sf_operator_info(op);
    NodeVec operands = chain_operands(p, node, op);
    Str word = str_from(info->text);
    for (size_t i = 0; i < operands.count; i++) {
        PlanNode *operand = operands.items[i];
        if (i > 0)
            doc_line(&p->doc);
        comments_lead_item(p, operand->origin);
        if (i > 0) {
            doc_keyword(&p->doc, word);
            DOC_TEXT(&p->doc, " ");
        }
        /* a AND b OR c reads better with the parentheses that it does not need. */
        bool clear = op == SF_OR && is_operator(operand, SF_AND);
        print_expression(p, operand, clear ? PRECEDENCE_PRIMARY : info->precedence + 1);
        comments_end_item(p, operand->origin, false);
    }
}

/* Left-associative operators of one precedence: the left spine is walked, not recursed into. */
static void print_infix(Printer *p, PlanNode *node)
{
    int precedence = precedence_of(node);
    NodeVec spine = {0};
    while (node->kind == PLAN_TARGET_OPERATOR) {
        PlanTargetOperator *expr = PLAN_AS(TargetOperator, TARGET_OPERATOR, node);
        const SfOperatorInfo *info = sf_operator_info(expr->op);
        if (info->form != SF_INFIX || info->precedence != precedence)
            break;
        *VEC_ADD(p->cx->arena, &spine) = node;
        node = expr->operands.items[0];
    }
    doc_begin(&p->doc);
    print_expression(p, node, precedence + 1);
    doc_indent(&p->doc);
    for (size_t i = spine.count; i > 0; i--) {
        PlanTargetOperator *expr = PLAN_AS(TargetOperator, TARGET_OPERATOR, spine.items[i - 1]);
        doc_fill_line(&p->doc);
        doc_keyword(&p->doc, str_from(sf_operator_info(expr->op)->text));
        DOC_TEXT(&p->doc, " ");
        print_expression(p, expr->operands.items[1], precedence + 1);
    }
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

static void print_prefix(Printer *p, PlanTargetOperator *expr, const SfOperatorInfo *info)
{
    doc_keyword(&p->doc, str_from(info->text));
    if (expr->op == SF_NOT) {
        /* How tightly NOT binds differs between engines: nothing but a term follows it. */
        DOC_TEXT(&p->doc, " ");
        print_expression(p, expr->operands.items[0], sf_operator_info(SF_EQUAL)->precedence + 1);
        return;
    }
    print_expression(p, expr->operands.items[0], info->precedence + 1);
}

/* value WORD operand [AND|ESCAPE operand] */
static void print_ternary(Printer *p, PlanTargetOperator *expr, const SfOperatorInfo *info,
                          Str second_word)
{
    const PlanList *operands = &expr->operands;
    doc_begin(&p->doc);
    print_expression(p, operands->items[0], info->precedence + 1);
    doc_indent(&p->doc);
    doc_fill_line(&p->doc);
    doc_keyword(&p->doc, str_from(info->text));
    DOC_TEXT(&p->doc, " ");
    print_expression(p, operands->items[1], info->precedence + 1);
    if (operands->count > 2) {
        doc_fill_line(&p->doc);
        doc_keyword(&p->doc, second_word);
        print_expression(p, operands->items[2], info->precedence + 1);
    }
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

/* The next step of a path: a key by its name, an element by its number. */
static void print_path_step(Printer *p, PlanNode *step, bool first)
{
    if (step->kind == PLAN_LITERAL && type_is_text(step->type)) {
        Str key = ((PlanLiteral *)step)->text;
        doc_text(&p->doc, first ? STR(":") : STR("."));
        /* Keys are compared with case, quoted or not. */
        if (map_is_plain_name(key) && !map_is_reserved(key))
            doc_text(&p->doc, key);
        else
            doc_text_utf8(&p->doc, map_quoted_name(p->cx->arena, key));
        return;
    }
    DOC_TEXT(&p->doc, "[");
    print_expression(p, step, PRECEDENCE_ANY);
    DOC_TEXT(&p->doc, "]");
}

static void print_path(Printer *p, PlanTargetOperator *expr, const SfOperatorInfo *info)
{
    PlanNode *value = expr->operands.items[0];
    print_expression(p, value, info->precedence);
    for (size_t i = 1; i < expr->operands.count; i++)
        print_path_step(p, expr->operands.items[i], i == 1 && !is_operator(value, SF_PATH));
}

static void print_special(Printer *p, PlanTargetOperator *expr, const SfOperatorInfo *info)
{
    switch (expr->op) {
    case SF_BETWEEN:
    case SF_NOT_BETWEEN: print_ternary(p, expr, info, STR("AND ")); break;
    case SF_LIKE:
    case SF_NOT_LIKE:
    case SF_ILIKE:
    case SF_NOT_ILIKE:
    case SF_LIKE_ANY:
    case SF_LIKE_ALL:
    case SF_ILIKE_ANY: print_ternary(p, expr, info, STR("ESCAPE ")); break;
    case SF_SUBSCRIPT:
        print_expression(p, expr->operands.items[0], info->precedence);
        DOC_TEXT(&p->doc, "[");
        print_expression(p, expr->operands.items[1], PRECEDENCE_ANY);
        DOC_TEXT(&p->doc, "]");
        break;
    case SF_PATH: print_path(p, expr, info); break;
    default: /* IN and NOT IN: value WORDS (items) */
        print_expression(p, expr->operands.items[0], info->precedence + 1);
        DOC_TEXT(&p->doc, " ");
        doc_keyword(&p->doc, str_from(info->text));
        DOC_TEXT(&p->doc, " ");
        print_filled(p, &expr->operands, 1);
        break;
    }
}

static void print_operator(Printer *p, PlanNode *node)
{
    PlanTargetOperator *expr = PLAN_AS(TargetOperator, TARGET_OPERATOR, node);
    const SfOperatorInfo *info = sf_operator_info(expr->op);
    const PlanList *operands = &expr->operands;
    switch (info->form) {
    case SF_CHAIN:
        doc_begin(&p->doc);
        doc_indent(&p->doc);
        print_chain_operands(p, node, expr->op);
        doc_dedent(&p->doc);
        doc_end(&p->doc);
        break;
    case SF_INFIX: print_infix(p, node); break;
    case SF_COMPARE:
        print_expression(p, operands->items[0], info->precedence + 1);
        DOC_TEXT(&p->doc, " ");
        doc_keyword(&p->doc, str_from(info->text));
        DOC_TEXT(&p->doc, " ");
        print_expression(p, operands->items[1], info->precedence + 1);
        break;
    case SF_PREFIX: print_prefix(p, expr, info); break;
    case SF_POSTFIX:
        print_expression(p, operands->items[0], info->precedence + 1);
        DOC_TEXT(&p->doc, " ");
        doc_keyword(&p->doc, str_from(info->text));
        break;
    case SF_SPECIAL: print_special(p, expr, info); break;
    }
}

/* In parentheses the operands of a chain stand at the margin of the parentheses. */
static void print_parenthesized(Printer *p, PlanNode *node)
{
    doc_open_paren(&p->doc);
    PlanTargetOperator *expr = node->kind == PLAN_TARGET_OPERATOR ? (PlanTargetOperator *)node
                                                                  : NULL;
    if (expr != NULL && sf_operator_info(expr->op)->form == SF_CHAIN)
        print_chain_operands(p, node, expr->op);
    else
        print_expression(p, node, PRECEDENCE_ANY);
    doc_close_paren(&p->doc);
}

void print_condition(Printer *p, PlanNode *node)
{
    if (is_operator(node, SF_AND) || is_operator(node, SF_OR)) {
        print_chain_operands(p, node, ((PlanTargetOperator *)node)->op);
        return;
    }
    comments_lead_item(p, node->origin);
    print_expression(p, node, PRECEDENCE_ANY);
    comments_end_item(p, node->origin, false);
}

/* ---- calls and what looks like them -------------------------------------------------------- */

static void print_null_treatment(Printer *p, PlanNullTreatment nulls)
{
    if (nulls == PLAN_NULLS_IGNORE)
        DOC_WORD(&p->doc, " IGNORE NULLS");
    else if (nulls == PLAN_NULLS_RESPECT)
        DOC_WORD(&p->doc, " RESPECT NULLS");
}

static void print_call(Printer *p, PlanTargetCall *call)
{
    doc_keyword(&p->doc, call->name);
    if (call->is_distinct && call->arguments.count > 0) {
        doc_open_paren(&p->doc);
        DOC_WORD(&p->doc, "DISTINCT ");
        print_items(p, &call->arguments);
        doc_close_paren(&p->doc);
    } else {
        print_arguments(p, &call->arguments);
    }
    if (call->within_group.count > 0) {
        DOC_WORD(&p->doc, " WITHIN GROUP ");
        doc_open_paren(&p->doc);
        print_clause(p, STR("ORDER BY"), &call->within_group);
        doc_close_paren(&p->doc);
    }
    print_null_treatment(p, call->nulls);
}

static void print_target_cast(Printer *p, PlanTargetCast *cast)
{
    doc_keyword(&p->doc, cast->is_try ? STR("TRY_CAST") : STR("CAST"));
    doc_open_paren(&p->doc);
    print_expression(p, cast->expr, PRECEDENCE_ANY);
    DOC_WORD(&p->doc, " AS ");
    doc_keyword(&p->doc, cast->target);
    doc_close_paren(&p->doc);
}

static void print_case(Printer *p, PlanCase *node)
{
    doc_begin(&p->doc);
    DOC_WORD(&p->doc, "CASE");
    if (node->operand != NULL) {
        DOC_TEXT(&p->doc, " ");
        print_expression(p, node->operand, PRECEDENCE_ANY);
    }
    doc_indent(&p->doc);
    for (size_t i = 0; i + 1 < node->branches.count; i += 2) {
        PlanNode *condition = node->branches.items[i], *result = node->branches.items[i + 1];
        doc_line(&p->doc);
        comments_lead_item(p, condition->origin);
        doc_begin(&p->doc);
        DOC_WORD(&p->doc, "WHEN ");
        print_expression(p, condition, PRECEDENCE_ANY);
        doc_indent(&p->doc);
        doc_line(&p->doc);
        DOC_WORD(&p->doc, "THEN ");
        print_expression(p, result, PRECEDENCE_ANY);
        doc_dedent(&p->doc);
        doc_end(&p->doc);
        comments_end_item(p, result->origin, false);
    }
    if (node->otherwise != NULL) {
        doc_line(&p->doc);
        comments_lead_item(p, node->otherwise->origin);
        DOC_WORD(&p->doc, "ELSE ");
        print_expression(p, node->otherwise, PRECEDENCE_ANY);
        comments_end_item(p, node->otherwise->origin, false);
    }
    doc_dedent(&p->doc);
    doc_line(&p->doc);
    DOC_WORD(&p->doc, "END");
    doc_end(&p->doc);
}

/* ---- windows and orders ------------------------------------------------------------------ */

static void print_bound(Printer *p, PlanBoundKind kind, PlanNode *amount)
{
    static const char *const words[] = {
        [PLAN_BOUND_UNBOUNDED_PRECEDING] = "UNBOUNDED PRECEDING",
        [PLAN_BOUND_PRECEDING] = " PRECEDING",
        [PLAN_BOUND_CURRENT_ROW] = "CURRENT ROW",
        [PLAN_BOUND_FOLLOWING] = " FOLLOWING",
        [PLAN_BOUND_UNBOUNDED_FOLLOWING] = "UNBOUNDED FOLLOWING",
    };
    if (amount != NULL && (kind == PLAN_BOUND_PRECEDING || kind == PLAN_BOUND_FOLLOWING))
        print_expression(p, amount, PRECEDENCE_PRIMARY);
    doc_keyword(&p->doc, str_from(words[kind]));
}

static void print_frame(Printer *p, PlanWindow *window)
{
    doc_keyword(&p->doc, window->frame_type == PLAN_FRAME_ROW ? STR("ROWS BETWEEN ")
                                                              : STR("RANGE BETWEEN "));
    print_bound(p, window->lower_kind, window->lower);
    DOC_WORD(&p->doc, " AND ");
    print_bound(p, window->upper_kind, window->upper);
}

static void print_window(Printer *p, PlanWindow *window)
{
    bool partitioned = window->partition_spec.count > 0, ordered = window->order_spec.count > 0;
    bool framed = window->frame_type != PLAN_FRAME_NONE;
    print_expression(p, window->window_function, PRECEDENCE_PRIMARY);
    DOC_WORD(&p->doc, " OVER ");
    if (!partitioned && !ordered && !framed) {
        DOC_TEXT(&p->doc, "()");
        return;
    }
    doc_open_paren(&p->doc);
    if (partitioned)
        print_clause(p, STR("PARTITION BY"), &window->partition_spec);
    if (ordered) {
        if (partitioned)
            doc_line(&p->doc);
        print_clause(p, STR("ORDER BY"), &window->order_spec);
    }
    if (framed) {
        if (partitioned || ordered)
            doc_line(&p->doc);
        print_frame(p, window);
    }
    doc_close_paren(&p->doc);
}

/* Where NULLs go in Snowflake when nothing is said is a session parameter
 * (DEFAULT_NULL_ORDERING), so it is said unless there can be none. A number may be an ordinal. */
static bool may_be_null(const PlanNode *key)
{
    return key->type == NULL || key->nullable || key->kind == PLAN_LITERAL;
}

static void print_sort_order(Printer *p, PlanSortOrder *order)
{
    print_expression(p, order->child, PRECEDENCE_ANY);
    if (order->direction == PLAN_SORT_DESCENDING)
        DOC_WORD(&p->doc, " DESC");
    if (may_be_null(order->child))
        doc_keyword(&p->doc, order->null_ordering == PLAN_NULLS_FIRST ? STR(" NULLS FIRST")
                                                                      : STR(" NULLS LAST"));
}

/* ---- subqueries, groupings, lambdas -------------------------------------------------------- */

static void print_subquery_expression(Printer *p, PlanSubqueryExpression *subquery)
{
    switch (subquery->subquery_type) {
    case PLAN_SUBQUERY_SCALAR: break;
    case PLAN_SUBQUERY_EXISTS:
        doc_keyword(&p->doc, subquery->negated ? STR("NOT EXISTS ") : STR("EXISTS "));
        break;
    case PLAN_SUBQUERY_IN:
        if (subquery->in_values.count == 1)
            print_expression(p, subquery->in_values.items[0],
                             sf_operator_info(SF_IN)->precedence + 1);
        else
            print_arguments(p, &subquery->in_values);
        doc_keyword(&p->doc, subquery->negated ? STR(" NOT IN ") : STR(" IN "));
        break;
    }
    print_subquery(p, subquery->relation);
}

static void print_grouping(Printer *p, PlanGroupingAnalytics *grouping)
{
    static const char *const words[] = {
        [PLAN_GROUPING_ROLLUP] = "ROLLUP ",
        [PLAN_GROUPING_CUBE] = "CUBE ",
        [PLAN_GROUPING_SETS] = "GROUPING SETS ",
    };
    doc_keyword(&p->doc, str_from(words[grouping->kind]));
    print_arguments(p, &grouping->items);
}

static void print_lambda_parameter(Printer *p, PlanTargetParameter *parameter)
{
    print_identifier(p, parameter->name.text);
    if (parameter->type.n > 0) {
        DOC_TEXT(&p->doc, " ");
        doc_keyword(&p->doc, parameter->type);
    }
}

static void print_target_lambda(Printer *p, PlanTargetLambda *lambda)
{
    if (lambda->parameters.count == 1) {
        print_expression(p, lambda->parameters.items[0], PRECEDENCE_ANY);
    } else {
        DOC_TEXT(&p->doc, "(");
        for (size_t i = 0; i < lambda->parameters.count; i++) {
            if (i > 0)
                DOC_TEXT(&p->doc, ", ");
            print_expression(p, lambda->parameters.items[i], PRECEDENCE_ANY);
        }
        DOC_TEXT(&p->doc, ")");
    }
    DOC_TEXT(&p->doc, " -> ");
    print_expression(p, lambda->body, PRECEDENCE_ANY);
}

static void print_star(Printer *p, PlanUnresolvedStar *star)
{
    print_qualified_name(p, &star->target);
    doc_text(&p->doc, star->target.count > 0 ? STR(".*") : STR("*"));
    if (star->except.count > 0) {
        DOC_WORD(&p->doc, " EXCLUDE ");
        doc_open_paren(&p->doc);
        print_name_list(p, &star->except);
        doc_close_paren(&p->doc);
    }
    if (star->replacements.count > 0) {
        DOC_WORD(&p->doc, " REPLACE ");
        doc_open_paren(&p->doc);
        print_items(p, &star->replacements);
        doc_close_paren(&p->doc);
    }
}

static void print_parameter(Printer *p, PlanParameter *parameter)
{
    doc_text(&p->doc, parameter->name.n > 0 ? STR(":") : STR("?"));
    doc_text_utf8(&p->doc, parameter->name);
}

static void print_alias(Printer *p, PlanAlias *alias)
{
    print_expression(p, alias->expr, PRECEDENCE_ANY);
    if (alias->name.count != 1) {
        printer_refuse(p, &alias->node, "an alias of several names");
        return;
    }
    DOC_WORD(&p->doc, " AS ");
    print_identifier(p, alias->name.items[0].text);
}

static void print_bare(Printer *p, PlanNode *node)
{
    switch (node->kind) {
    case PLAN_LITERAL: print_literal(p, (PlanLiteral *)node); break;
    case PLAN_UNRESOLVED_ATTRIBUTE: print_attribute(p, (PlanUnresolvedAttribute *)node); break;
    case PLAN_UNRESOLVED_STAR: print_star(p, (PlanUnresolvedStar *)node); break;
    case PLAN_ALIAS: print_alias(p, (PlanAlias *)node); break;
    case PLAN_SORT_ORDER: print_sort_order(p, (PlanSortOrder *)node); break;
    case PLAN_WINDOW: print_window(p, (PlanWindow *)node); break;
    case PLAN_CASE: print_case(p, (PlanCase *)node); break;
    case PLAN_SUBQUERY_EXPRESSION:
        print_subquery_expression(p, (PlanSubqueryExpression *)node);
        break;
    case PLAN_ROW_CONSTRUCTOR: print_arguments(p, &((PlanRowConstructor *)node)->values); break;
    case PLAN_GROUPING_ANALYTICS: print_grouping(p, (PlanGroupingAnalytics *)node); break;
    case PLAN_GROUPING_SET: print_arguments(p, &((PlanGroupingSet *)node)->items); break;
    case PLAN_LAMBDA_VARIABLE: print_identifier(p, ((PlanLambdaVariable *)node)->name.text); break;
    case PLAN_TARGET_ARGUMENT:
        doc_keyword(&p->doc, ((PlanTargetArgument *)node)->key);
        DOC_TEXT(&p->doc, " => ");
        print_expression(p, ((PlanTargetArgument *)node)->value, PRECEDENCE_ANY);
        break;
    case PLAN_PARAMETER: print_parameter(p, (PlanParameter *)node); break;
    case PLAN_TARGET_CALL: print_call(p, (PlanTargetCall *)node); break;
    case PLAN_TARGET_OPERATOR: print_operator(p, node); break;
    case PLAN_TARGET_CAST: print_target_cast(p, (PlanTargetCast *)node); break;
    case PLAN_TARGET_LAMBDA: print_target_lambda(p, (PlanTargetLambda *)node); break;
    case PLAN_TARGET_PARAMETER: print_lambda_parameter(p, (PlanTargetParameter *)node); break;
    case PLAN_TARGET_WORD: doc_keyword(&p->doc, ((PlanTargetWord *)node)->word); break;
    default: printer_refuse(p, node, plan_kind_info((PlanKind)node->kind)->name); break;
    }
}

void print_expression(Printer *p, PlanNode *node, int precedence)
{
    if (!printer_enter(p, node))
        return;
    if (precedence > PRECEDENCE_ANY && precedence_of(node) < precedence)
        print_parenthesized(p, node);
    else
        print_bare(p, node);
    printer_leave(p);
}
