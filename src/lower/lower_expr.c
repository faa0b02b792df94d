/* lower_expr.c - expressions to the plan. Operators become calls by their Spark names. */
#include "ast/make.h"
#include "lower/internal.h"

PlanNode *lower_make_call(Lowerer *lo, Span origin, const char *name, PlanNode *first,
                          PlanNode *second)
{
    PlanUnresolvedFunction *call = PLAN_NEW(lo->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            origin);
    call->function_name = str_from(name);
    if (first != NULL)
        plan_list_add(lo->cx, &call->arguments, first);
    if (second != NULL)
        plan_list_add(lo->cx, &call->arguments, second);
    return &call->node;
}

static PlanNode *negate_if(Lowerer *lo, bool negated, PlanNode *condition)
{
    return negated ? lower_make_call(lo, condition->origin, "not", condition, NULL) : condition;
}

PlanList lower_exprs(Lowerer *lo, const AstList *expressions)
{
    PlanList list = {0};
    for (uint32_t i = 0; i < expressions->count; i++)
        plan_list_add(lo->cx, &list, lower_expr(lo, expressions->items[i]));
    return list;
}

static void add_exprs(Lowerer *lo, PlanNode *call, const AstList *expressions)
{
    PlanUnresolvedFunction *function = (PlanUnresolvedFunction *)call;
    for (uint32_t i = 0; i < expressions->count; i++)
        plan_list_add(lo->cx, &function->arguments, lower_expr(lo, expressions->items[i]));
}

static bool is_lambda_parameter(const Lowerer *lo, Str name)
{
    for (const LambdaScope *scope = lo->lambdas; scope != NULL; scope = scope->outer)
        for (uint32_t i = 0; i < scope->parameters->count; i++)
            if (str_equal_nocase(lower_identifier(scope->parameters->items[i]).text, name))
                return true;
    return false;
}

static PlanNode *lower_extract_value(Lowerer *lo, Span origin, PlanNode *child,
                                     PlanNode *extraction, bool is_field)
{
    PlanUnresolvedExtractValue *extract = PLAN_NEW(lo->cx, UnresolvedExtractValue,
                                                   UNRESOLVED_EXTRACT_VALUE, origin);
    extract->child = child;
    extract->extraction = extraction;
    extract->is_field = is_field;
    return &extract->node;
}

static PlanNode *lower_field(Lowerer *lo, Span origin, PlanNode *child, const AstNode *field)
{
    PlanName name = lower_identifier(field);
    return lower_extract_value(lo, origin, child, lower_string_literal(lo, name.span, name.text),
                               true);
}

static PlanNode *lower_column(Lowerer *lo, AstNode *node)
{
    const AstColumnRef *column = AST_AS(ColumnRef, COLUMN_REF, node);
    PlanName first = lower_identifier(column->parts.items[0]);
    if (is_lambda_parameter(lo, first.text)) {
        PlanLambdaVariable *variable = PLAN_NEW(lo->cx, LambdaVariable, LAMBDA_VARIABLE,
                                                node->span);
        variable->name = first;
        PlanNode *value = &variable->node;
        for (uint32_t i = 1; i < column->parts.count; i++)
            value = lower_field(lo, node->span, value, column->parts.items[i]);
        return value;
    }
    PlanUnresolvedAttribute *attribute = PLAN_NEW(lo->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  node->span);
    attribute->parts = lower_identifiers(lo, &column->parts);
    return &attribute->node;
}

static PlanNode *lower_identifier_clause(Lowerer *lo, AstNode *node)
{
    ScContext *cx = lo->cx;
    AstList parts = lower_clause_parts(lo, node);
    return lower_column(lo, MAKE(ColumnRef, COLUMN_REF, node->span, .parts = parts));
}

static PlanNode *lower_star(Lowerer *lo, AstNode *node)
{
    const AstStar *star = AST_AS(Star, STAR, node);
    PlanUnresolvedStar *plan = PLAN_NEW(lo->cx, UnresolvedStar, UNRESOLVED_STAR, node->span);
    plan->target = lower_identifiers(lo, &star->target);
    for (uint32_t i = 0; i < star->except.count; i++) {
        AstNode *item = star->except.items[i];
        if (item->kind == AST_NAME) {
            PlanNames parts = lower_name(lo, item);
            if (parts.count > 1)
                diag_emit(lo->cx->diags, CNV201, item->span,
                          "EXCEPT of a struct field cannot be converted");
            plan_names_add(lo->cx, &plan->except, parts.items[parts.count - 1]);
        } else {
            plan_names_add(lo->cx, &plan->except, lower_identifier(item));
        }
    }
    return &plan->node;
}

static PlanNode *lower_unary(Lowerer *lo, AstNode *node)
{
    static const char *const names[] = {[AST_PLUS] = "+", [AST_MINUS] = "-", [AST_TILDE] = "~"};
    const AstUnary *unary = AST_AS(Unary, UNARY, node);
    return lower_make_call(lo, node->span, names[unary->op], lower_expr(lo, unary->operand), NULL);
}

static const char *const binary_names[] = {
    [AST_MULTIPLY] = "*",
    [AST_DIVIDE] = "/",
    [AST_MODULO] = "%",
    [AST_DIV] = "div",
    [AST_ADD] = "+",
    [AST_SUBTRACT] = "-",
    [AST_CONCAT] = "||",
    [AST_SHIFT_LEFT] = "<<",
    [AST_SHIFT_RIGHT] = ">>",
    [AST_SHIFT_RIGHT_UNSIGNED] = ">>>",
    [AST_BIT_AND] = "&",
    [AST_BIT_XOR] = "^",
    [AST_BIT_OR] = "|",
    [AST_EQUAL] = "=",
    [AST_NULL_SAFE_EQUAL] = "<=>",
    [AST_NOT_EQUAL] = "!=",
    [AST_LESS] = "<",
    [AST_LESS_EQUAL] = "<=",
    [AST_GREATER] = ">",
    [AST_GREATER_EQUAL] = ">=",
};

/* a || b || c is one call. */
static void add_concat_operands(Lowerer *lo, PlanUnresolvedFunction *call, AstNode *node)
{
    if (node->kind == AST_BINARY && ((AstBinary *)node)->op == AST_CONCAT) {
        add_concat_operands(lo, call, ((AstBinary *)node)->left);
        plan_list_add(lo->cx, &call->arguments, lower_expr(lo, ((AstBinary *)node)->right));
    } else {
        plan_list_add(lo->cx, &call->arguments, lower_expr(lo, node));
    }
}

static PlanNode *lower_binary(Lowerer *lo, AstNode *node)
{
    const AstBinary *binary = AST_AS(Binary, BINARY, node);
    if (binary->op == AST_CONCAT) {
        PlanNode *call = lower_make_call(lo, node->span, "||", NULL, NULL);
        add_concat_operands(lo, (PlanUnresolvedFunction *)call, node);
        return call;
    }
    PlanNode *left = lower_expr(lo, binary->left);
    return lower_make_call(lo, node->span, binary_names[binary->op], left,
                           lower_expr(lo, binary->right));
}

static PlanNode *lower_logical(Lowerer *lo, AstNode *node)
{
    const AstLogical *logical = AST_AS(Logical, LOGICAL, node);
    PlanNode *call = lower_make_call(lo, node->span, logical->op == AST_AND ? "and" : "or", NULL,
                                     NULL);
    add_exprs(lo, call, &logical->operands);
    return call;
}

static PlanNode *lower_not(Lowerer *lo, AstNode *node)
{
    return lower_make_call(lo, node->span, "not", lower_expr(lo, AST_AS(Not, NOT, node)->operand),
                           NULL);
}

static PlanNode *lower_between(Lowerer *lo, AstNode *node)
{
    const AstBetween *between = AST_AS(Between, BETWEEN, node);
    PlanNode *operand = lower_expr(lo, between->operand);
    PlanNode *call = lower_make_call(lo, node->span, "between", operand,
                                     lower_expr(lo, between->lower));
    plan_list_add(lo->cx, &((PlanUnresolvedFunction *)call)->arguments,
                  lower_expr(lo, between->upper));
    return negate_if(lo, between->negated, call);
}

static PlanNode *lower_subquery(Lowerer *lo, AstNode *node, PlanSubqueryType type, AstNode *query)
{
    PlanSubqueryExpression *subquery = PLAN_NEW(lo->cx, SubqueryExpression, SUBQUERY_EXPRESSION,
                                                node->span);
    subquery->subquery_type = type;
    /* A subquery does not see the windows or lambdas of the query around it. */
    Lowerer inner = {.cx = lo->cx};
    subquery->relation = lower_query(&inner, query);
    return &subquery->node;
}

static PlanNode *lower_in(Lowerer *lo, AstNode *node)
{
    const AstIn *in = AST_AS(In, IN, node);
    if (in->query == NULL) {
        PlanNode *call = lower_make_call(lo, node->span, "in", lower_expr(lo, in->operand), NULL);
        add_exprs(lo, call, &in->list);
        return negate_if(lo, in->negated, call);
    }
    PlanSubqueryExpression *subquery = (PlanSubqueryExpression *)lower_subquery(
        lo, node, PLAN_SUBQUERY_IN, in->query);
    subquery->negated = in->negated;
    if (in->operand->kind == AST_ROW)
        subquery->in_values = lower_exprs(lo, &((AstRow *)in->operand)->items);
    else
        plan_list_add(lo->cx, &subquery->in_values, lower_expr(lo, in->operand));
    return &subquery->node;
}

static PlanNode *lower_like(Lowerer *lo, AstNode *node)
{
    static const char *const plain[] = {
        [AST_LIKE_LIKE] = "like", [AST_LIKE_ILIKE] = "ilike", [AST_LIKE_RLIKE] = "rlike"};
    static const char *const any[] = {
        [AST_LIKE_LIKE] = "like any", [AST_LIKE_ILIKE] = "ilike any", [AST_LIKE_RLIKE] = ""};
    static const char *const all[] = {
        [AST_LIKE_LIKE] = "like all", [AST_LIKE_ILIKE] = "ilike all", [AST_LIKE_RLIKE] = ""};
    const AstLike *like = AST_AS(Like, LIKE, node);
    PlanNode *operand = lower_expr(lo, like->operand);
    if (like->quantifier == AST_QUANTIFIER_NONE) {
        PlanNode *call = lower_make_call(lo, node->span, plain[like->kind], operand,
                                         lower_expr(lo, like->pattern));
        if (like->escape != NULL)
            plan_list_add(lo->cx, &((PlanUnresolvedFunction *)call)->arguments,
                          lower_expr(lo, like->escape));
        return negate_if(lo, like->negated, call);
    }
    /* NOT LIKE ANY asks whether some pattern does not match: the negation of LIKE ALL. */
    bool want_any = (like->quantifier == AST_QUANTIFIER_ANY) != like->negated;
    PlanNode *call = lower_make_call(lo, node->span, (want_any ? any : all)[like->kind], operand,
                                     NULL);
    add_exprs(lo, call, &like->list);
    return negate_if(lo, like->negated, call);
}

static PlanNode *lower_is(Lowerer *lo, AstNode *node)
{
    const AstIs *is = AST_AS(Is, IS, node);
    PlanNode *operand = lower_expr(lo, is->operand);
    switch (is->kind) {
    case AST_IS_TRUE:
        return negate_if(lo, is->negated,
                         lower_make_call(lo, node->span, "is true", operand, NULL));
    case AST_IS_FALSE:
        return negate_if(lo, is->negated,
                         lower_make_call(lo, node->span, "is false", operand, NULL));
    case AST_IS_DISTINCT_FROM:
        return lower_make_call(lo, node->span, is->negated ? "<=>" : "is distinct from", operand,
                               lower_expr(lo, is->other));
    case AST_IS_NULL:
    case AST_IS_UNKNOWN: break;
    }
    return lower_make_call(lo, node->span, is->negated ? "isnotnull" : "isnull", operand, NULL);
}

static PlanNode *lower_case(Lowerer *lo, AstNode *node)
{
    const AstCase *ast = AST_AS(Case, CASE, node);
    PlanCase *plan = PLAN_NEW(lo->cx, Case, CASE, node->span);
    if (ast->operand != NULL)
        plan->operand = lower_expr(lo, ast->operand);
    for (uint32_t i = 0; i < ast->whens.count; i++) {
        const AstWhen *when = AST_AS(When, WHEN, ast->whens.items[i]);
        plan_list_add(lo->cx, &plan->branches, lower_expr(lo, when->condition));
        plan_list_add(lo->cx, &plan->branches, lower_expr(lo, when->result));
    }
    if (ast->otherwise != NULL)
        plan->otherwise = lower_expr(lo, ast->otherwise);
    return &plan->node;
}

static PlanNode *lower_cast(Lowerer *lo, AstNode *node)
{
    const AstCast *cast = AST_AS(Cast, CAST, node);
    PlanCast *plan = PLAN_NEW(lo->cx, Cast, CAST, node->span);
    plan->expr = lower_expr(lo, cast->operand);
    plan->to_type = lower_type(lo->cx, cast->type);
    /* CHAR and VARCHAR are types of columns; in a cast they mean STRING
     * (CharVarcharUtils.replaceCharVarcharWithStringForCast). */
    if (type_is_text(plan->to_type))
        plan->to_type = type_simple(TYPE_STRING);
    plan->eval_mode = cast->form == AST_CAST_TRY ? PLAN_EVAL_TRY : PLAN_EVAL_UNSAID;
    return &plan->node;
}

static PlanNode *lower_exists(Lowerer *lo, AstNode *node)
{
    return lower_subquery(lo, node, PLAN_SUBQUERY_EXISTS, AST_AS(Exists, EXISTS, node)->query);
}

static PlanNode *lower_scalar_subquery(Lowerer *lo, AstNode *node)
{
    return lower_subquery(lo, node, PLAN_SUBQUERY_SCALAR,
                          AST_AS(ScalarSubquery, SCALAR_SUBQUERY, node)->query);
}

static PlanNode *lower_row(Lowerer *lo, AstNode *node)
{
    PlanRowConstructor *row = PLAN_NEW(lo->cx, RowConstructor, ROW_CONSTRUCTOR, node->span);
    row->values = lower_exprs(lo, &AST_AS(Row, ROW, node)->items);
    return &row->node;
}

/* What stands for an expression that cannot be converted. */
static PlanNode *refuse(const Lowerer *lo, const AstNode *expression, const char *what)
{
    diag_emit(lo->cx->diags, CNV103, expression->span, "%s is not converted yet", what);
    PlanLiteral *literal = PLAN_NEW(lo->cx, Literal, LITERAL, expression->span);
    literal->node.type = type_simple(TYPE_VOID);
    return &literal->node;
}

static PlanNode *lower_lambda(Lowerer *lo, AstNode *node)
{
    const AstLambda *lambda = AST_AS(Lambda, LAMBDA, node);
    PlanLambdaFunction *plan = PLAN_NEW(lo->cx, LambdaFunction, LAMBDA_FUNCTION, node->span);
    plan->arguments = lower_identifiers(lo, &lambda->parameters);
    LambdaScope scope = {&lambda->parameters, lo->lambdas};
    Lowerer inner = {.cx = lo->cx, .windows = lo->windows, .lambdas = &scope};
    plan->function = lambda->body->kind == AST_STAR
                         ? refuse(&inner, lambda->body, "* as a lambda's body")
                         : lower_expr(&inner, lambda->body);
    return &plan->node;
}

static PlanNode *lower_aliased(Lowerer *lo, AstNode *node)
{
    const AstAliased *aliased = AST_AS(Aliased, ALIASED, node);
    PlanAlias *alias = PLAN_NEW(lo->cx, Alias, ALIAS, node->span);
    alias->expr = lower_expr(lo, aliased->expression);
    alias->name = lower_identifiers(lo, &aliased->aliases);
    return &alias->node;
}

static PlanNode *lower_subscript(Lowerer *lo, AstNode *node)
{
    const AstSubscript *subscript = AST_AS(Subscript, SUBSCRIPT, node);
    PlanNode *base = lower_expr(lo, subscript->base);
    return lower_extract_value(lo, node->span, base, lower_expr(lo, subscript->index), false);
}

static PlanNode *lower_dereference(Lowerer *lo, AstNode *node)
{
    const AstDereference *dereference = AST_AS(Dereference, DEREFERENCE, node);
    return lower_field(lo, node->span, lower_expr(lo, dereference->base), dereference->field);
}

static PlanNode *lower_named_argument(Lowerer *lo, AstNode *node)
{
    const AstNamedArgument *argument = AST_AS(NamedArgument, NAMED_ARGUMENT, node);
    PlanNamedArgumentExpression *plan = PLAN_NEW(lo->cx, NamedArgumentExpression,
                                                 NAMED_ARGUMENT_EXPRESSION, node->span);
    plan->key = lower_identifier(argument->name).text;
    plan->value = lower_expr(lo, argument->value);
    return &plan->node;
}

static PlanNode *lower_parameter(Lowerer *lo, AstNode *node)
{
    PlanParameter *parameter = PLAN_NEW(lo->cx, Parameter, PARAMETER, node->span);
    parameter->name = AST_AS(Parameter, PARAMETER, node)->name;
    return &parameter->node;
}

static PlanNode *lower_sort_item(Lowerer *lo, AstNode *node)
{
    const AstSortItem *item = AST_AS(SortItem, SORT_ITEM, node);
    PlanSortOrder *order = PLAN_NEW(lo->cx, SortOrder, SORT_ORDER, node->span);
    order->child = lower_expr(lo, item->expression);
    order->direction = item->direction == AST_SORT_DESCENDING ? PLAN_SORT_DESCENDING
                                                              : PLAN_SORT_ASCENDING;
    order->null_ordering_written = item->nulls != AST_NULL_ORDER_UNSAID;
    /* NULL is Spark's smallest value (page "ORDER BY clause"). */
    if (item->nulls == AST_NULL_ORDER_UNSAID)
        order->null_ordering = order->direction == PLAN_SORT_ASCENDING ? PLAN_NULLS_FIRST
                                                                       : PLAN_NULLS_LAST;
    else
        order->null_ordering = item->nulls == AST_NULL_ORDER_FIRST ? PLAN_NULLS_FIRST
                                                                   : PLAN_NULLS_LAST;
    return &order->node;
}

PlanList lower_sort_items(Lowerer *lo, const AstList *items)
{
    PlanList list = {0};
    for (uint32_t i = 0; i < items->count; i++)
        plan_list_add(lo->cx, &list, lower_sort_item(lo, items->items[i]));
    return list;
}

/* x COLLATE name is collate(x, 'name'). */
static PlanNode *lower_collate(Lowerer *lo, AstNode *node)
{
    const AstCollate *collate = AST_AS(Collate, COLLATE, node);
    PlanNames name = lower_name(lo, collate->collation);
    PlanNode *last = lower_string_literal(lo, collate->collation->span,
                                          name.items[name.count - 1].text);
    return lower_make_call(lo, node->span, "collate", lower_expr(lo, collate->operand), last);
}

typedef PlanNode *(*LowerExpression)(Lowerer *lo, AstNode *node);

static const LowerExpression expressions[AST_KIND_COUNT] = {
    [AST_NULL_LITERAL] = lower_literal,
    [AST_BOOLEAN_LITERAL] = lower_literal,
    [AST_NUMBER_LITERAL] = lower_literal,
    [AST_STRING_LITERAL] = lower_literal,
    [AST_TYPED_LITERAL] = lower_literal,
    [AST_INTERVAL_LITERAL] = lower_literal,
    [AST_PARAMETER] = lower_parameter,
    [AST_COLUMN_REF] = lower_column,
    [AST_IDENTIFIER_CLAUSE] = lower_identifier_clause,
    [AST_DEREFERENCE] = lower_dereference,
    [AST_SUBSCRIPT] = lower_subscript,
    [AST_STAR] = lower_star,
    [AST_UNARY] = lower_unary,
    [AST_BINARY] = lower_binary,
    [AST_LOGICAL] = lower_logical,
    [AST_NOT] = lower_not,
    [AST_BETWEEN] = lower_between,
    [AST_IN] = lower_in,
    [AST_LIKE] = lower_like,
    [AST_IS] = lower_is,
    [AST_CASE] = lower_case,
    [AST_COLLATE] = lower_collate,
    [AST_CAST] = lower_cast,
    [AST_EXISTS] = lower_exists,
    [AST_SCALAR_SUBQUERY] = lower_scalar_subquery,
    [AST_ROW] = lower_row,
    [AST_LAMBDA] = lower_lambda,
    [AST_NAMED_ARGUMENT] = lower_named_argument,
    [AST_CALL] = lower_call,
    [AST_ALIASED] = lower_aliased,
    [AST_SORT_ITEM] = lower_sort_item,
};

PlanNode *lower_expr(Lowerer *lo, AstNode *expression)
{
    LowerExpression lower = expressions[expression->kind];
    if (lower != NULL)
        return lower(lo, expression);
    return refuse(lo, expression, ast_kind_info((AstKind)expression->kind)->name);
}
