/* expression.c - types and nullability of expressions, from the leaves up. */
#include "sema/analyzer.h"

/* ---- types of columns -------------------------------------------------------------------------- */

static bool has_sized_text(const Type *type)
{
    if (type == NULL)
        return false;
    if (type->kind == TYPE_CHAR || type->kind == TYPE_VARCHAR)
        return true;
    for (size_t i = 0; i < type->field_count; i++)
        if (has_sized_text(type->fields[i].type))
            return true;
    return has_sized_text(type->key) || has_sized_text(type->element);
}

const Type *expression_type(Arena *arena, const Type *type)
{
    if (!has_sized_text(type))
        return type;
    switch (type->kind) {
    case TYPE_ARRAY:
        return type_array(arena, expression_type(arena, type->element), type->contains_null);
    case TYPE_MAP:
        return type_map(arena, expression_type(arena, type->key),
                        expression_type(arena, type->element), type->contains_null);
    case TYPE_STRUCT: {
        TypeField *fields = ARENA_ARRAY(arena, type->field_count, TypeField);
        for (size_t i = 0; i < type->field_count; i++) {
            fields[i] = type->fields[i];
            fields[i].type = expression_type(arena, type->fields[i].type);
        }
        return type_struct(arena, fields, type->field_count);
    }
    default: return type_simple(TYPE_STRING);
    }
}

static void set_type(PlanNode *node, const Type *type, bool nullable)
{
    node->type = type;
    node->nullable = nullable;
}

/* ---- lambdas -------------------------------------------------------------------------------------- */

/* A parameter of the innermost lambda that has one of the name. */
static void analyze_variable(const Analyzer *an, PlanLambdaVariable *variable)
{
    set_type(&variable->node, NULL, true);
    for (const LambdaFrame *frame = an->lambdas; frame != NULL; frame = frame->outer)
        for (size_t i = 0; i < frame->names->count; i++)
            if (str_equal_nocase(frame->names->items[i].text, variable->name.text)) {
                if (frame->types != NULL)
                    set_type(&variable->node, frame->types[i], frame->nullable[i]);
                return;
            }
}

static void analyze_lambda(Analyzer *an, const Scope *scope, PlanLambdaFunction *lambda,
                           LambdaTypes parameters)
{
    LambdaFrame frame = {&lambda->arguments, parameters.types, parameters.nullable, an->lambdas};
    an->lambdas = &frame;
    analyze_expression(an, scope, &lambda->function);
    an->lambdas = frame.outer;
    set_type(&lambda->node, lambda->function->type, lambda->function->nullable);
}

/* ---- calls ----------------------------------------------------------------------------------------- */

static void analyze_call(Analyzer *an, const Scope *scope, PlanUnresolvedFunction *call)
{
    call->function = map_find_function(call->function_name);
    expand_star_arguments(an, scope, call);
    bool was_in_aggregate = an->in_aggregate;
    if (call->function != NULL && call->function->kind == FUNCTION_AGGREGATE)
        an->in_aggregate = true;
    for (size_t i = 0; i < call->arguments.count; i++)
        if (call->arguments.items[i]->kind != PLAN_LAMBDA_FUNCTION)
            analyze_expression(an, scope, &call->arguments.items[i]);
    for (size_t i = 0; i < call->arguments.count; i++)
        if (call->arguments.items[i]->kind == PLAN_LAMBDA_FUNCTION) {
            PlanLambdaFunction *lambda = PLAN_AS(LambdaFunction, LAMBDA_FUNCTION,
                                                 call->arguments.items[i]);
            analyze_lambda(an, scope, lambda, lambda_types(an->cx, call, i));
        }
    if (call->filter != NULL)
        analyze_expression(an, scope, &call->filter);
    analyze_expressions(an, scope, &call->within_group);
    an->in_aggregate = was_in_aggregate;
    call->node.type = sema_call_type(an->cx, call);
    call->node.nullable = call_nullable(an->cx, call);
}

static void analyze_window(Analyzer *an, const Scope *scope, PlanWindow *window)
{
    bool was_in_aggregate = an->in_aggregate;
    analyze_expression(an, scope, &window->window_function);
    an->in_aggregate = was_in_aggregate;
    analyze_expressions(an, scope, &window->partition_spec);
    analyze_expressions(an, scope, &window->order_spec);
    if (window->lower != NULL)
        analyze_expression(an, scope, &window->lower);
    if (window->upper != NULL)
        analyze_expression(an, scope, &window->upper);
    /* An empty frame gives NULL; only functions that no frame touches keep their word. */
    const PlanNode *function = window->window_function;
    bool nullable = function->nullable || window->frame_type != PLAN_FRAME_NONE;
    set_type(&window->node, function->type, nullable);
}

/* ---- other expressions ------------------------------------------------------------------------------- */

static void analyze_case(Analyzer *an, const Scope *scope, PlanCase *expression)
{
    if (expression->operand != NULL)
        analyze_expression(an, scope, &expression->operand);
    analyze_expressions(an, scope, &expression->branches);
    if (expression->otherwise != NULL)
        analyze_expression(an, scope, &expression->otherwise);
    size_t count = 0;
    const Type **types = ARENA_ARRAY(an->cx->arena, expression->branches.count / 2 + 1,
                                     const Type *);
    bool nullable = expression->otherwise == NULL || expression->otherwise->nullable;
    for (size_t i = 1; i < expression->branches.count; i += 2) {
        types[count++] = expression->branches.items[i]->type;
        nullable = nullable || expression->branches.items[i]->nullable;
    }
    if (expression->otherwise != NULL)
        types[count++] = expression->otherwise->type;
    set_type(&expression->node, common_type_of(an->cx, types, count), nullable);
}

static void analyze_cast(Analyzer *an, const Scope *scope, PlanCast *cast)
{
    analyze_expression(an, scope, &cast->expr);
    const Type *type = expression_type(an->cx->arena, cast->to_type);
    bool may_fail = cast->eval_mode == PLAN_EVAL_TRY ||
                    (!an->ansi && cast_may_fail(cast->expr->type, type));
    set_type(&cast->node, type, cast->expr->nullable || may_fail);
}

static void analyze_subquery(Analyzer *an, const Scope *scope, PlanSubqueryExpression *subquery)
{
    analyze_expressions(an, scope, &subquery->in_values);
    const Scope *outer = an->outer;
    const LambdaFrame *lambdas = an->lambdas;
    bool in_aggregate = an->in_aggregate;
    an->outer = scope;
    an->lambdas = NULL;
    an->in_aggregate = false;
    analyze_relation(an, &subquery->relation);
    an->outer = outer;
    an->lambdas = lambdas;
    an->in_aggregate = in_aggregate;
    if (subquery->subquery_type != PLAN_SUBQUERY_SCALAR) {
        bool exists = subquery->subquery_type == PLAN_SUBQUERY_EXISTS;
        set_type(&subquery->node, type_simple(TYPE_BOOLEAN), !exists);
        return;
    }
    const Schema *schema = subquery->relation->schema;
    bool single = !schema->open && schema->count == 1;
    const Type *type = single ? schema->columns[0]->type : NULL;
    set_type(&subquery->node, expression_type(an->cx->arena, type), true);
}

static const TypeField *find_field(const Analyzer *an, const Type *type, Str name)
{
    for (size_t i = 0; i < type->field_count; i++)
        if (names_equal(an, type->fields[i].name, name))
            return &type->fields[i];
    return NULL;
}

/* struct.f, array of structs.f, array[i], map[k] (Catalyst's ExtractValue) */
static void analyze_extraction(Analyzer *an, const Scope *scope,
                               PlanUnresolvedExtractValue *extract)
{
    analyze_expression(an, scope, &extract->child);
    analyze_expression(an, scope, &extract->extraction);
    set_type(&extract->node, NULL, true);
    const Type *type = extract->child->type;
    if (type == NULL)
        return;
    bool named = extract->extraction->kind == PLAN_LITERAL &&
                 type_is_text(extract->extraction->type);
    Str name = named ? ((const PlanLiteral *)extract->extraction)->text : STR("");
    if (type->kind == TYPE_STRUCT && named) {
        const TypeField *field = find_field(an, type, name);
        if (field != NULL)
            set_type(&extract->node, field->type, extract->child->nullable || field->nullable);
    } else if (type->kind == TYPE_ARRAY && named && type_is(type->element, TYPE_STRUCT)) {
        const TypeField *field = find_field(an, type->element, name);
        if (field != NULL)
            extract->node.type = type_array(an->cx->arena, field->type,
                                            type->contains_null || field->nullable);
    } else if (type->kind == TYPE_ARRAY || type->kind == TYPE_MAP) {
        extract->node.type = type->element;
    }
}

static void analyze_items(Analyzer *an, const Scope *scope, PlanNode *node)
{
    if (node->kind == PLAN_GROUPING_SET) {
        analyze_expressions(an, scope, &((PlanGroupingSet *)node)->items);
        return;
    }
    analyze_expressions(an, scope, &((PlanGroupingAnalytics *)node)->items);
    analyze_expressions(an, scope, &((PlanGroupingAnalytics *)node)->declared);
}

void analyze_expressions(Analyzer *an, const Scope *scope, PlanList *list)
{
    for (size_t i = 0; i < list->count; i++)
        analyze_expression(an, scope, &list->items[i]);
}

void analyze_expression(Analyzer *an, const Scope *scope, PlanNode **place)
{
    PlanNode *node = *place;
    switch (node->kind) {
    case PLAN_LITERAL: node->nullable = plan_literal_is_null((PlanLiteral *)node); break;
    case PLAN_UNRESOLVED_ATTRIBUTE: resolve_attribute(an, scope, place); break;
    case PLAN_UPDATE_FIELDS: analyze_update_fields(an, scope, place); break;
    case PLAN_UNRESOLVED_FUNCTION: analyze_call(an, scope, (PlanUnresolvedFunction *)node); break;
    case PLAN_ALIAS: {
        PlanAlias *alias = (PlanAlias *)node;
        analyze_expression(an, scope, &alias->expr);
        set_type(node, alias->expr->type, alias->expr->nullable);
        break;
    }
    case PLAN_CAST: analyze_cast(an, scope, (PlanCast *)node); break;
    case PLAN_SORT_ORDER: {
        PlanSortOrder *order = (PlanSortOrder *)node;
        analyze_expression(an, scope, &order->child);
        set_type(node, order->child->type, order->child->nullable);
        break;
    }
    case PLAN_WINDOW: analyze_window(an, scope, (PlanWindow *)node); break;
    case PLAN_CASE: analyze_case(an, scope, (PlanCase *)node); break;
    case PLAN_SUBQUERY_EXPRESSION:
        analyze_subquery(an, scope, (PlanSubqueryExpression *)node);
        break;
    case PLAN_LAMBDA_FUNCTION:
        analyze_lambda(an, scope, (PlanLambdaFunction *)node, (LambdaTypes){NULL, NULL});
        break;
    case PLAN_LAMBDA_VARIABLE: analyze_variable(an, (PlanLambdaVariable *)node); break;
    case PLAN_UNRESOLVED_EXTRACT_VALUE:
        analyze_extraction(an, scope, (PlanUnresolvedExtractValue *)node);
        break;
    case PLAN_NAMED_ARGUMENT_EXPRESSION: {
        PlanNamedArgumentExpression *argument = (PlanNamedArgumentExpression *)node;
        analyze_expression(an, scope, &argument->value);
        set_type(node, argument->value->type, argument->value->nullable);
        break;
    }
    case PLAN_ROW_CONSTRUCTOR: {
        PlanRowConstructor *row = (PlanRowConstructor *)node;
        analyze_expressions(an, scope, &row->values);
        set_type(node, struct_type_of(an->cx, &row->values), false);
        break;
    }
    case PLAN_GROUPING_ANALYTICS:
    case PLAN_GROUPING_SET: analyze_items(an, scope, node); break;
    default: break;
    }
}
