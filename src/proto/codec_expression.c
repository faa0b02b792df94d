/* codec_expression.c - expressions that are no plan node field by field. */
#include "proto/codec.h"
#include "proto/export.h"

#include <string.h>

#include "lower/lower.h"
#include "plan/literal.h"
#include "proto/message_field.h"

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

/* A pattern stands in backticks, maybe behind the name of a table; all else is a name. */
PlanNode *read_regex(Reader *reader, const Spark__Connect__Expression__UnresolvedRegex *message)
{
    Str text = field_text(message->col_name);
    uint32_t plan_id = read_plan_id(reader, message->has_plan_id != 0, message->plan_id);
    if (text.n > 2 && text.p[0] == '`' && text.p[text.n - 1] == '`') {
        PlanUnresolvedRegex *regex = PLAN_NEW(reader->cx, UnresolvedRegex, UNRESOLVED_REGEX,
                                              nowhere);
        regex->col_name = str_slice(text, 1, text.n - 1);
        regex->node.plan_id = plan_id;
        return &regex->node;
    }
    if (memchr(text.p, '`', text.n) != NULL)
        return refuse_expression(reader,
                                 "colRegex() of the columns of a table is not converted yet");
    PlanUnresolvedAttribute *attribute = PLAN_NEW(reader->cx, UnresolvedAttribute,
                                                  UNRESOLVED_ATTRIBUTE, nowhere);
    plan_names_add(reader->cx, &attribute->parts, (PlanName){.text = text});
    attribute->node.plan_id = plan_id;
    return &attribute->node;
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

/* Structs without names of their own, which are compared with each other, are rows as SQL has them. */
static void read_rows(Reader *reader, PlanUnresolvedFunction *call)
{
    static const char *const comparisons[] = {"in", "=", "==", "<=>", "<", "<=", ">", ">="};
    PlanList *values = &call->arguments;
    bool compares = false;
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++)
        compares |= str_is(call->function_name, comparisons[i]);
    for (size_t i = 0; i < values->count && compares; i++) {
        const PlanUnresolvedFunction *value = (const PlanUnresolvedFunction *)values->items[i];
        compares = value->node.kind == PLAN_UNRESOLVED_FUNCTION &&
                   str_is(value->function_name, "struct") && value->arguments.count > 1;
        for (size_t j = 0; compares && j < value->arguments.count; j++)
            compares = value->arguments.items[j]->kind != PLAN_ALIAS;
    }
    for (size_t i = 0; i < values->count && compares; i++) {
        PlanRowConstructor *row = PLAN_NEW(reader->cx, RowConstructor, ROW_CONSTRUCTOR, nowhere);
        row->values = ((PlanUnresolvedFunction *)values->items[i])->arguments;
        values->items[i] = &row->node;
    }
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
    read_rows(reader, call);
    lower_order_arguments(call);
    lower_type_argument(reader->cx, call);
    read_json_schema(reader, call);
    return export_recognize(reader->cx, &call->node);
}

static PlanNode *refuse_user_function(Reader *reader, const char *name, const char *what)
{
    Diagnostic *diagnostic = diag_emit(reader->cx->diags, CNV701, nowhere, "the function %s is %s",
                                       name == NULL ? "without a name" : name, what);
    diag_add_help(
        reader->cx->diags, diagnostic,
        "create it in Snowflake (CREATE FUNCTION .. LANGUAGE ..) and call it by its name");
    return plan_literal_null(reader->cx, type_simple(TYPE_VOID));
}

PlanNode *read_function(Reader *reader,
                        const Spark__Connect__Expression__UnresolvedFunction *message)
{
    /* Not Spark's own, even if there is one of that name. */
    if (message->is_user_defined_function)
        return refuse_user_function(reader, message->function_name, "the program's own");
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
    bool is_python = message->function_case ==
                     SPARK__CONNECT__COMMON_INLINE_USER_DEFINED_FUNCTION__FUNCTION_PYTHON_UDF;
    return refuse_user_function(reader, message->function_name,
                                is_python ? "code in Python" : "code in Scala or Java");
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

/* ---- writing ------------------------------------------------------------------------------------------ */

ProtobufCMessage *write_attribute(Writer *writer, const PlanUnresolvedAttribute *node)
{
    Spark__Connect__Expression__UnresolvedAttribute *attribute =
        (Spark__Connect__Expression__UnresolvedAttribute *)message_new(
            writer->cx->arena, &spark__connect__expression__unresolved_attribute__descriptor);
    attribute->unparsed_identifier = names_to_text(writer->cx, &node->parts);
    return &attribute->base;
}

ProtobufCMessage *write_star(Writer *writer, const PlanUnresolvedStar *node)
{
    Spark__Connect__Expression__UnresolvedStar *star =
        (Spark__Connect__Expression__UnresolvedStar *)message_new(
            writer->cx->arena, &spark__connect__expression__unresolved_star__descriptor);
    if (node->target.count > 0) {
        PlanNames target = {0};
        for (size_t i = 0; i < node->target.count; i++)
            plan_names_add(writer->cx, &target, node->target.items[i]);
        plan_names_add(writer->cx, &target, (PlanName){.text = STR("*")});
        star->unparsed_target = names_to_text(writer->cx, &target);
    }
    if (node->except.count > 0 || node->replacements.count > 0)
        refuse_write(writer, &node->node,
                     "a plan has no star without some of its columns, and here "
                     "they are not all known");
    return &star->base;
}

/* a.b.c: names of fields behind a column's, as one text; false if the value is nothing of the kind. */
static bool field_path(Writer *writer, const PlanNode *node, PlanNames *parts)
{
    if (node->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const PlanNames *names = &((const PlanUnresolvedAttribute *)node)->parts;
        for (size_t i = 0; i < names->count; i++)
            plan_names_add(writer->cx, parts, names->items[i]);
        return true;
    }
    const PlanUnresolvedExtractValue *field = (const PlanUnresolvedExtractValue *)node;
    if (node->kind != PLAN_UNRESOLVED_EXTRACT_VALUE || !field->is_field ||
        !field_path(writer, field->child, parts))
        return false;
    plan_names_add(writer->cx, parts,
                   (PlanName){.text = ((const PlanLiteral *)field->extraction)->text});
    return true;
}

ProtobufCMessage *write_extract_value(Writer *writer, const PlanUnresolvedExtractValue *node)
{
    PlanUnresolvedAttribute path = {.node = {.kind = PLAN_UNRESOLVED_ATTRIBUTE}};
    if (field_path(writer, &node->node, &path.parts))
        return write_attribute(writer, &path);
    ProtobufCMessage *message = message_new(
        writer->cx->arena, &spark__connect__expression__unresolved_extract_value__descriptor);
    write_fields(writer, &node->node, message, "is_field ");
    return message;
}

/* ---- calls -------------------------------------------------------------------------------------- */

ProtobufCMessage *write_call(Writer *writer, const char *name, size_t count,
                             Spark__Connect__Expression **arguments)
{
    Spark__Connect__Expression__UnresolvedFunction *call =
        (Spark__Connect__Expression__UnresolvedFunction *)message_new(
            writer->cx->arena, &spark__connect__expression__unresolved_function__descriptor);
    call->function_name = text_of(writer->cx, str_from(name));
    call->n_arguments = count;
    call->arguments = arguments;
    return &call->base;
}

/* A function that is called by a name of several parts. */
static ProtobufCMessage *write_call_by_name(Writer *writer, const PlanUnresolvedFunction *node)
{
    Spark__Connect__CallFunction *call = (Spark__Connect__CallFunction *)message_new(
        writer->cx->arena, &spark__connect__call_function__descriptor);
    call->function_name = text_of(writer->cx, node->function_name);
    call->n_arguments = node->arguments.count;
    call->arguments = write_expressions(writer, &node->arguments);
    return &call->base;
}

ProtobufCMessage *write_function(Writer *writer, const PlanUnresolvedFunction *node)
{
    if (node->filter != NULL || node->within_group.count > 0 || node->nulls != PLAN_NULLS_UNSAID)
        refuse_write(writer, &node->node, "a plan has no form of %s of the function %.*s",
                     node->filter != NULL           ? "FILTER"
                     : node->within_group.count > 0 ? "WITHIN GROUP"
                                                    : "IGNORE NULLS or RESPECT NULLS",
                     STR_ARG(node->function_name));
    bool is_path = memchr(node->function_name.p, '.', node->function_name.n) != NULL;
    if (is_path && !node->is_distinct)
        return write_call_by_name(writer, node);
    PlanUnresolvedFunction ordered = *node;
    ordered.arguments = (PlanList){0};
    for (size_t i = 0; i < node->arguments.count; i++)
        plan_list_add(writer->cx, &ordered.arguments, node->arguments.items[i]);
    lower_order_arguments(&ordered);
    const char *name = text_of(writer->cx, node->function_name);
    Spark__Connect__Expression__UnresolvedFunction *call =
        (Spark__Connect__Expression__UnresolvedFunction *)write_call(
            writer, name, ordered.arguments.count, write_expressions(writer, &ordered.arguments));
    call->has_is_distinct = node->is_distinct;
    call->is_distinct = node->is_distinct;
    return &call->base;
}

/* CASE WHEN is a call of when(condition, value, .., otherwise). */
ProtobufCMessage *write_case(Writer *writer, const PlanCase *node)
{
    PlanList arguments = {0};
    for (size_t i = 0; i < node->branches.count; i++)
        plan_list_add(writer->cx, &arguments, node->branches.items[i]);
    if (node->otherwise != NULL)
        plan_list_add(writer->cx, &arguments, node->otherwise);
    return write_call(writer, "when", arguments.count, write_expressions(writer, &arguments));
}

ProtobufCMessage *write_cast(Writer *writer, const PlanCast *node)
{
    Spark__Connect__Expression__Cast *cast = (Spark__Connect__Expression__Cast *)message_new(
        writer->cx->arena, &spark__connect__expression__cast__descriptor);
    cast->expr = write_expression(writer, node->expr);
    cast->cast_to_type_case = SPARK__CONNECT__EXPRESSION__CAST__CAST_TO_TYPE_TYPE;
    cast->type = write_type(writer, node->to_type);
    if (node->eval_mode == PLAN_EVAL_TRY) {
        cast->has_eval_mode = 1;
        cast->eval_mode = SPARK__CONNECT__EXPRESSION__CAST__EVAL_MODE__EVAL_MODE_TRY;
    }
    return &cast->base;
}

/* ---- order and windows ---------------------------------------------------------------------------- */

ProtobufCMessage *write_sort_order(Writer *writer, const PlanSortOrder *node)
{
    Spark__Connect__Expression__SortOrder *order = (Spark__Connect__Expression__SortOrder *)
        message_new(writer->cx->arena, &spark__connect__expression__sort_order__descriptor);
    order->child = write_expression(writer, node->child);
    order->has_direction = order->has_null_ordering = 1;
    order->direction =
        node->direction == PLAN_SORT_DESCENDING
            ? SPARK__CONNECT__EXPRESSION__SORT_ORDER__SORT_DIRECTION__SORT_DIRECTION_DESCENDING
            : SPARK__CONNECT__EXPRESSION__SORT_ORDER__SORT_DIRECTION__SORT_DIRECTION_ASCENDING;
    order->null_ordering =
        node->null_ordering == PLAN_NULLS_LAST
            ? SPARK__CONNECT__EXPRESSION__SORT_ORDER__NULL_ORDERING__SORT_NULLS_LAST
            : SPARK__CONNECT__EXPRESSION__SORT_ORDER__NULL_ORDERING__SORT_NULLS_FIRST;
    return &order->base;
}

/* A constant with the other sign. */
static Spark__Connect__Expression *write_negative(Writer *writer, const PlanNode *value)
{
    if (value->kind != PLAN_LITERAL) {
        Spark__Connect__Expression **argument = ARENA_ARRAY(writer->cx->arena, 1,
                                                            Spark__Connect__Expression *);
        *argument = write_expression(writer, value);
        return (Spark__Connect__Expression *)write_choice(
            writer, &spark__connect__expression__descriptor,
            write_call(writer, "negative", 1, argument));
    }
    PlanLiteral negative = *(const PlanLiteral *)value;
    negative.months = -negative.months;
    negative.days = -negative.days;
    negative.microseconds = -negative.microseconds;
    if (negative.text.n > 0)
        negative.text = *negative.text.p == '-'
                            ? str_slice(negative.text, 1, negative.text.n)
                            : str_format(writer->cx->arena, "-%.*s", STR_ARG(negative.text));
    return write_expression(writer, &negative.node);
}

static Boundary *write_boundary(Writer *writer, PlanBoundKind kind, const PlanNode *value)
{
    Boundary *boundary = (Boundary *)message_new(
        writer->cx->arena,
        &spark__connect__expression__window__window_frame__frame_boundary__descriptor);
    switch (kind) {
    case PLAN_BOUND_CURRENT_ROW:
        boundary->boundary_case =
            SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_BOUNDARY__BOUNDARY_CURRENT_ROW;
        boundary->current_row = 1;
        break;
    case PLAN_BOUND_UNBOUNDED_PRECEDING:
    case PLAN_BOUND_UNBOUNDED_FOLLOWING:
        boundary->boundary_case =
            SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_BOUNDARY__BOUNDARY_UNBOUNDED;
        boundary->unbounded = 1;
        break;
    case PLAN_BOUND_PRECEDING:
    case PLAN_BOUND_FOLLOWING:
        boundary->boundary_case =
            SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_BOUNDARY__BOUNDARY_VALUE;
        boundary->value = kind == PLAN_BOUND_PRECEDING ? write_negative(writer, value)
                                                       : write_expression(writer, value);
        break;
    }
    return boundary;
}

ProtobufCMessage *write_window(Writer *writer, const PlanWindow *node)
{
    typedef Spark__Connect__Expression__Window__WindowFrame Frame;
    Arena *arena = writer->cx->arena;
    Spark__Connect__Expression__Window *window = (Spark__Connect__Expression__Window *)message_new(
        arena, &spark__connect__expression__window__descriptor);
    write_fields(writer, &node->node, &window->base,
                 "frame_type lower_kind lower upper_kind upper ");
    if (node->frame_type == PLAN_FRAME_NONE)
        return &window->base;
    Frame *frame = (Frame *)message_new(
        arena, &spark__connect__expression__window__window_frame__descriptor);
    frame->has_frame_type = 1;
    frame->frame_type =
        node->frame_type == PLAN_FRAME_ROW
            ? SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_TYPE__FRAME_TYPE_ROW
            : SPARK__CONNECT__EXPRESSION__WINDOW__WINDOW_FRAME__FRAME_TYPE__FRAME_TYPE_RANGE;
    frame->lower = write_boundary(writer, node->lower_kind, node->lower);
    frame->upper = write_boundary(writer, node->upper_kind, node->upper);
    window->frame_spec = frame;
    return &window->base;
}

/* ---- lambdas and subqueries ------------------------------------------------------------------------ */

typedef Spark__Connect__Expression__UnresolvedNamedLambdaVariable Variable;

static Variable *write_variable(Writer *writer, const PlanName *name)
{
    Variable *variable = (Variable *)message_new(
        writer->cx->arena,
        &spark__connect__expression__unresolved_named_lambda_variable__descriptor);
    variable->n_name_parts = 1;
    variable->name_parts = ARENA_ARRAY(writer->cx->arena, 1, char *);
    variable->name_parts[0] = text_of(writer->cx, name->text);
    return variable;
}

ProtobufCMessage *write_lambda_variable(Writer *writer, const PlanLambdaVariable *node)
{
    return &write_variable(writer, &node->name)->base;
}

ProtobufCMessage *write_lambda(Writer *writer, const PlanLambdaFunction *node)
{
    Spark__Connect__Expression__LambdaFunction *lambda =
        (Spark__Connect__Expression__LambdaFunction *)message_new(
            writer->cx->arena, &spark__connect__expression__lambda_function__descriptor);
    lambda->function = write_expression(writer, node->function);
    lambda->n_arguments = node->arguments.count;
    lambda->arguments = ARENA_ARRAY(writer->cx->arena, node->arguments.count, Variable *);
    for (size_t i = 0; i < node->arguments.count; i++)
        lambda->arguments[i] = write_variable(writer, &node->arguments.items[i]);
    return &lambda->base;
}

static int64_t write_reference(Writer *writer, const PlanNode *relation)
{
    Arena *arena = writer->cx->arena;
    Spark__Connect__Relation *message = write_relation(writer, relation);
    message->common = (Spark__Connect__RelationCommon *)message_new(
        arena, &spark__connect__relation_common__descriptor);
    message->common->has_plan_id = 1;
    message->common->plan_id = ++writer->last_plan_id;
    *VEC_ADD(arena, &writer->references) = message;
    return message->common->plan_id;
}

ProtobufCMessage *write_subquery(Writer *writer, const PlanSubqueryExpression *node)
{
    static const Spark__Connect__SubqueryExpression__SubqueryType types[] = {
        [PLAN_SUBQUERY_SCALAR] =
            SPARK__CONNECT__SUBQUERY_EXPRESSION__SUBQUERY_TYPE__SUBQUERY_TYPE_SCALAR,
        [PLAN_SUBQUERY_EXISTS] =
            SPARK__CONNECT__SUBQUERY_EXPRESSION__SUBQUERY_TYPE__SUBQUERY_TYPE_EXISTS,
        [PLAN_SUBQUERY_IN] = SPARK__CONNECT__SUBQUERY_EXPRESSION__SUBQUERY_TYPE__SUBQUERY_TYPE_IN,
    };
    Arena *arena = writer->cx->arena;
    Spark__Connect__SubqueryExpression *subquery = (Spark__Connect__SubqueryExpression *)
        message_new(arena, &spark__connect__subquery_expression__descriptor);
    subquery->has_plan_id = subquery->has_subquery_type = 1;
    subquery->plan_id = write_reference(writer, node->relation);
    subquery->subquery_type = types[node->subquery_type];
    subquery->n_in_subquery_values = node->in_values.count;
    subquery->in_subquery_values = write_expressions(writer, &node->in_values);
    if (!node->negated)
        return &subquery->base;
    Spark__Connect__Expression **argument = ARENA_ARRAY(arena, 1, Spark__Connect__Expression *);
    *argument = (Spark__Connect__Expression *)write_choice(
        writer, &spark__connect__expression__descriptor, &subquery->base);
    return write_call(writer, "not", 1, argument);
}
