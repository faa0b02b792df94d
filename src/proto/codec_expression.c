/* codec_expression.c - expressions that are no plan node field by field. */
#include "proto/codec.h"

#include <string.h>

#include "lower/lower.h"
#include "plan/literal.h"

static const Span nowhere = {0, 0};

PlanNode *read_attribute(Reader *reader,
                         const Spark__Connect__Expression__UnresolvedAttribute *message)
{
    if (message->unparsed_identifier == NULL) {
        report_missing(reader, "UnresolvedAttribute", "unparsed_identifier");
        return plan_literal_null(reader->cx, type_simple(TYPE_VOID));
    }
    if (message->is_metadata_column)
        return refuse_expression(reader, "the metadata column %s is not converted yet",
                                 message->unparsed_identifier);
    PlanUnresolvedAttribute *attribute = PLAN_NEW(reader->cx, UnresolvedAttribute,
                                                  UNRESOLVED_ATTRIBUTE, nowhere);
    attribute->parts = names_from_text(reader->cx, message->unparsed_identifier);
    attribute->node.plan_id = read_plan_id(reader, message->has_plan_id != 0, message->plan_id);
    return &attribute->node;
}

PlanNode *read_star(Reader *reader, const Spark__Connect__Expression__UnresolvedStar *message)
{
    PlanUnresolvedStar *star = PLAN_NEW(reader->cx, UnresolvedStar, UNRESOLVED_STAR, nowhere);
    star->node.plan_id = read_plan_id(reader, message->has_plan_id != 0, message->plan_id);
    if (message->unparsed_target != NULL) {
        star->target = names_from_text(reader->cx, message->unparsed_target);
        /* "t.*": the star itself is no part of the name */
        const PlanName *last = &star->target.items[star->target.count - 1];
        if (!last->quoted && str_equal(last->text, STR("*")))
            star->target.count--;
    }
    return &star->node;
}

/* ---- operands -------------------------------------------------------------------------------------- */

/* A name inside an expression means nothing (Catalyst's CleanupAliases). */
static PlanNode *without_alias(PlanNode *operand)
{
    return operand->kind == PLAN_ALIAS ? ((PlanAlias *)operand)->expr : operand;
}

static PlanNode *read_operand(Reader *reader, const char *whole, const char *what, const void *part)
{
    return without_alias(read_part(reader, whole, what, part));
}

static PlanList read_operands(Reader *reader, size_t count, const void *messages)
{
    PlanList list = read_list(reader, count, messages);
    for (size_t i = 0; i < list.count; i++)
        list.items[i] = without_alias(list.items[i]);
    return list;
}

/* ---- calls -------------------------------------------------------------------------------------- */

/* when(condition, value, .., otherwise) is CASE WHEN. */
static PlanNode *make_case(Reader *reader, PlanList arguments)
{
    PlanCase *result = PLAN_NEW(reader->cx, Case, CASE, nowhere);
    result->branches = arguments;
    if (arguments.count % 2 == 1)
        result->otherwise = arguments.items[--result->branches.count];
    return &result->node;
}

/* Clients send the schema of from_json as Spark's JSON. */
static void read_json_schema(Reader *reader, PlanUnresolvedFunction *call)
{
    bool has_schema = str_equal(call->function_name, STR("from_json")) ||
                      str_equal(call->function_name, STR("from_csv"));
    if (!has_schema || call->type_argument != NULL || call->arguments.count < 2 ||
        call->arguments.items[1]->kind != PLAN_LITERAL)
        return;
    Str text = ((PlanLiteral *)call->arguments.items[1])->text;
    if (text.n > 0 && text.p[0] == '{')
        call->type_argument = read_type_text(
            reader, str_format(reader->cx->arena, "%.*s", STR_ARG(text)).p);
}

static PlanNode *make_call(Reader *reader, const char *name, size_t count,
                           Spark__Connect__Expression *const *arguments, bool is_distinct)
{
    static const char *const signs[][2] = {{"negative", "-"}, {"positive", "+"}};
    if (name == NULL) {
        report_missing(reader, "UnresolvedFunction", "function_name");
        return plan_literal_null(reader->cx, type_simple(TYPE_VOID));
    }
    PlanUnresolvedFunction *call = PLAN_NEW(reader->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            nowhere);
    call->function_name = str_lower(reader->cx->arena, str_from(name));
    /* The fields of a struct are called after their values. */
    call->arguments = str_equal(call->function_name, STR("struct"))
                          ? read_list(reader, count, arguments)
                          : read_operands(reader, count, arguments);
    call->is_distinct = is_distinct;
    if (str_equal(call->function_name, STR("when")) && count >= 2)
        return make_case(reader, call->arguments);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_equal(call->function_name, str_from(signs[i][0])))
            call->function_name = str_from(signs[i][1]);
    lower_order_arguments(call);
    lower_type_argument(reader->cx, call);
    read_json_schema(reader, call);
    return &call->node;
}

PlanNode *read_function(Reader *reader,
                        const Spark__Connect__Expression__UnresolvedFunction *message)
{
    return make_call(reader, message->function_name, message->n_arguments, message->arguments,
                     message->is_distinct != 0);
}

PlanNode *read_call_function(Reader *reader, const Spark__Connect__CallFunction *message)
{
    return make_call(reader, message->function_name, message->n_arguments, message->arguments,
                     false);
}

PlanNode *read_user_code(Reader *reader,
                         const Spark__Connect__CommonInlineUserDefinedFunction *message)
{
    const char *language =
        message->function_case ==
                SPARK__CONNECT__COMMON_INLINE_USER_DEFINED_FUNCTION__FUNCTION_PYTHON_UDF
            ? "Python"
            : "Scala or Java";
    Diagnostic *diagnostic = diag_emit(
        reader->cx->diags, CNV701, nowhere, "the function %s is code in %s",
        message->function_name == NULL ? "without a name" : message->function_name, language);
    diag_add_help(
        reader->cx->diags, diagnostic,
        "create it in Snowflake (CREATE FUNCTION .. LANGUAGE ..) and call it by its name");
    return plan_literal_null(reader->cx, type_simple(TYPE_VOID));
}

PlanNode *read_expression_string(Reader *reader,
                                 const Spark__Connect__Expression__ExpressionString *message)
{
    return read_expression_text(reader, message->expression == NULL ? "" : message->expression);
}

PlanNode *read_cast(Reader *reader, const Spark__Connect__Expression__Cast *message)
{
    PlanCast *cast = PLAN_NEW(reader->cx, Cast, CAST, nowhere);
    cast->expr = read_operand(reader, "Cast", "expr", message->expr);
    switch (message->cast_to_type_case) {
    case SPARK__CONNECT__EXPRESSION__CAST__CAST_TO_TYPE_TYPE:
        cast->to_type = read_type(reader, message->type);
        break;
    case SPARK__CONNECT__EXPRESSION__CAST__CAST_TO_TYPE_TYPE_STR:
        cast->to_type = read_type_text(reader, message->type_str);
        break;
    default: report_missing(reader, "Cast", "cast_to_type"); break;
    }
    switch (message->eval_mode) {
    case SPARK__CONNECT__EXPRESSION__CAST__EVAL_MODE__EVAL_MODE_TRY:
        cast->eval_mode = PLAN_EVAL_TRY;
        break;
    case SPARK__CONNECT__EXPRESSION__CAST__EVAL_MODE__EVAL_MODE_LEGACY:
        if (options_ansi(reader->cx->options))
            return refuse_expression(reader, "a cast without ANSI mode where the plan is in it");
        break;
    case SPARK__CONNECT__EXPRESSION__CAST__EVAL_MODE__EVAL_MODE_ANSI:
        if (!options_ansi(reader->cx->options))
            return refuse_expression(reader, "a cast in ANSI mode where the plan is not in it");
        break;
    default: break;
    }
    return &cast->node;
}

PlanNode *read_alias(Reader *reader, const Spark__Connect__Expression__Alias *message)
{
    PlanAlias *alias = PLAN_NEW(reader->cx, Alias, ALIAS, nowhere);
    alias->expr = read_operand(reader, "Alias", "expr", message->expr);
    for (size_t i = 0; i < message->n_name; i++)
        plan_names_add(reader->cx, &alias->name, name_from_text(message->name[i]));
    if (message->n_name == 0)
        report_missing(reader, "Alias", "name");
    return &alias->node;
}

PlanNode *read_extension(Reader *reader, const Google__Protobuf__Any *message)
{
    return refuse_expression(reader, "an extension of the protocol: %s",
                             message->type_url == NULL ? "" : message->type_url);
}

/* ---- order and windows ---------------------------------------------------------------------------- */

PlanNode *read_sort_order(Reader *reader, const Spark__Connect__Expression__SortOrder *message)
{
    PlanSortOrder *order = PLAN_NEW(reader->cx, SortOrder, SORT_ORDER, nowhere);
    order->child = read_operand(reader, "SortOrder", "child", message->child);
    bool descending =
        message->direction ==
        SPARK__CONNECT__EXPRESSION__SORT_ORDER__SORT_DIRECTION__SORT_DIRECTION_DESCENDING;
    order->direction = descending ? PLAN_SORT_DESCENDING : PLAN_SORT_ASCENDING;
    switch (message->null_ordering) {
    case SPARK__CONNECT__EXPRESSION__SORT_ORDER__NULL_ORDERING__SORT_NULLS_FIRST:
        order->null_ordering = PLAN_NULLS_FIRST;
        break;
    case SPARK__CONNECT__EXPRESSION__SORT_ORDER__NULL_ORDERING__SORT_NULLS_LAST:
        order->null_ordering = PLAN_NULLS_LAST;
        break;
    default: order->null_ordering = descending ? PLAN_NULLS_LAST : PLAN_NULLS_FIRST; break;
    }
    return &order->node;
}

/* Take the sign off a constant: how far before the current row a bound lies is sent as a negative
 * value. False if it has none. */
static bool take_sign(PlanNode *value)
{
    if (value->kind != PLAN_LITERAL)
        return false;
    PlanLiteral *literal = (PlanLiteral *)value;
    if (literal->months < 0 || literal->days < 0 || literal->microseconds < 0) {
        literal->months = -literal->months;
        literal->days = -literal->days;
        literal->microseconds = -literal->microseconds;
        return true;
    }
    if (literal->text.n == 0 || literal->text.p[0] != '-')
        return false;
    literal->text = str_slice(literal->text, 1, literal->text.n);
    return true;
}

typedef Spark__Connect__Expression__Window__WindowFrame__FrameBoundary Boundary;

static PlanBoundKind read_boundary(Reader *reader, const Boundary *boundary, bool is_lower,
                                   PlanNode **value)
{
    switch (boundary == NULL ? 0 : (int)boundary->boundary_case) {
    case SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_BOUNDARY__BOUNDARY_CURRENT_ROW:
        return PLAN_BOUND_CURRENT_ROW;
    case SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_BOUNDARY__BOUNDARY_UNBOUNDED:
        return is_lower ? PLAN_BOUND_UNBOUNDED_PRECEDING : PLAN_BOUND_UNBOUNDED_FOLLOWING;
    case SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_BOUNDARY__BOUNDARY_VALUE:
        *value = read_message(reader, &boundary->value->base);
        return take_sign(*value) ? PLAN_BOUND_PRECEDING : PLAN_BOUND_FOLLOWING;
    default: report_missing(reader, "WindowFrame", is_lower ? "lower" : "upper"); break;
    }
    return PLAN_BOUND_CURRENT_ROW;
}

PlanNode *read_window(Reader *reader, const Spark__Connect__Expression__Window *message)
{
    PlanWindow *window = PLAN_NEW(reader->cx, Window, WINDOW, nowhere);
    window->window_function = read_operand(reader, "Window", "window_function",
                                           message->window_function);
    window->partition_spec = read_operands(reader, message->n_partition_spec,
                                           message->partition_spec);
    window->order_spec = read_list(reader, message->n_order_spec, message->order_spec);
    const Spark__Connect__Expression__Window__WindowFrame *frame = message->frame_spec;
    if (frame == NULL)
        return &window->node;
    bool rows = frame->frame_type ==
                SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_TYPE__FRAME_TYPE_ROW;
    window->frame_type = rows ? PLAN_FRAME_ROW : PLAN_FRAME_RANGE;
    window->lower_kind = read_boundary(reader, frame->lower, true, &window->lower);
    window->upper_kind = read_boundary(reader, frame->upper, false, &window->upper);
    return &window->node;
}

/* ---- lambdas and subqueries ------------------------------------------------------------------------ */

static PlanName
variable_name(Reader *reader,
              const Spark__Connect__Expression__UnresolvedNamedLambdaVariable *message)
{
    if (message->n_name_parts == 1)
        return name_from_text(message->name_parts[0]);
    report_missing(reader, "UnresolvedNamedLambdaVariable", "name_parts");
    return name_from_text("");
}

PlanNode *
read_lambda_variable(Reader *reader,
                     const Spark__Connect__Expression__UnresolvedNamedLambdaVariable *message)
{
    PlanLambdaVariable *variable = PLAN_NEW(reader->cx, LambdaVariable, LAMBDA_VARIABLE, nowhere);
    variable->name = variable_name(reader, message);
    return &variable->node;
}

PlanNode *read_lambda(Reader *reader, const Spark__Connect__Expression__LambdaFunction *message)
{
    PlanLambdaFunction *lambda = PLAN_NEW(reader->cx, LambdaFunction, LAMBDA_FUNCTION, nowhere);
    for (size_t i = 0; i < message->n_arguments; i++)
        plan_names_add(reader->cx, &lambda->arguments,
                       variable_name(reader, message->arguments[i]));
    lambda->function = read_operand(reader, "LambdaFunction", "function", message->function);
    return &lambda->node;
}

/* The relation that a subquery means, read anew for each use. */
static PlanNode *read_reference(Reader *reader, int64_t plan_id)
{
    for (size_t i = reader->references.count; i > 0; i--) {
        Reference *reference = &reader->references.items[i - 1];
        const Spark__Connect__RelationCommon *common = reference->relation->common;
        if (common == NULL || !common->has_plan_id || common->plan_id != plan_id)
            continue;
        if (reference->is_open)
            return refuse_relation(reader, "a subquery that contains itself");
        reference->is_open = true;
        PlanNode *relation = read_message(reader, &reference->relation->base);
        reader->references.items[i - 1].is_open = false;
        return relation;
    }
    diag_emit(reader->cx->diags, CFG103, nowhere,
              "the plan has a subquery whose relation, number %lld, is not in it",
              (long long)plan_id);
    return refuse_relation(reader, "a subquery without its relation");
}

PlanNode *read_subquery(Reader *reader, const Spark__Connect__SubqueryExpression *message)
{
    PlanSubqueryExpression *subquery = PLAN_NEW(reader->cx, SubqueryExpression, SUBQUERY_EXPRESSION,
                                                nowhere);
    switch (message->subquery_type) {
    case SPARK__CONNECT__SUBQUERY_EXPRESSION__SUBQUERY_TYPE__SUBQUERY_TYPE_SCALAR:
        subquery->subquery_type = PLAN_SUBQUERY_SCALAR;
        break;
    case SPARK__CONNECT__SUBQUERY_EXPRESSION__SUBQUERY_TYPE__SUBQUERY_TYPE_EXISTS:
        subquery->subquery_type = PLAN_SUBQUERY_EXISTS;
        break;
    case SPARK__CONNECT__SUBQUERY_EXPRESSION__SUBQUERY_TYPE__SUBQUERY_TYPE_IN:
        subquery->subquery_type = PLAN_SUBQUERY_IN;
        break;
    default: return refuse_expression(reader, "a table as an argument is not converted yet");
    }
    subquery->in_values = read_operands(reader, message->n_in_subquery_values,
                                        message->in_subquery_values);
    subquery->relation = read_reference(reader, message->plan_id);
    return &subquery->node;
}
