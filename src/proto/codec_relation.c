/* codec_relation.c - relations that are no plan node field by field. */
#include "proto/codec.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "lower/lower.h"
#include "plan/literal.h"
#include "proto/arrow.h"
#include "proto/export.h"
#include "proto/message_field.h"

static const Span nowhere = {0, 0};

/* ---- leaves ---------------------------------------------------------------------------------------- */

bool read_file_format(const char *format, const char *const *formats)
{
    for (; *formats != NULL; formats++)
        if (str_is_nocase(str_from(format), *formats))
            return true;
    return false;
}

/* The columns of files of text: Spark calls the one that they have `value`. */
static const Type *text_schema(Reader *reader)
{
    TypeField *field = ARENA_NEW(reader->cx->arena, TypeField);
    *field = (TypeField){.name = STR("value"), .type = type_simple(TYPE_STRING), .nullable = true};
    return type_struct(reader->cx->arena, field, 1);
}

static PlanNode *read_files(Reader *reader, const Spark__Connect__Read__DataSource *source)
{
    static const char *const formats[] = {"parquet", "orc", "csv", "json", "text", NULL};
    const char *format = source->format == NULL ? "parquet" : source->format;
    if (!read_file_format(format, formats))
        return refuse_relation(reader, "reading from the source %s is not converted yet", format);
    if (source->n_paths != 1 || source->n_predicates > 0)
        return refuse_relation(reader, "reading files of several paths is not converted yet");
    PlanRead *read = PLAN_NEW(reader->cx, Read, READ, nowhere);
    read->format = str_lower(reader->cx->arena, str_from(format));
    read->path = field_text(source->paths[0]);
    for (size_t i = 0; i < source->n_options; i++) {
        plan_names_add(reader->cx, &read->option_names,
                       (PlanName){.text = field_text(source->options[i]->key)});
        plan_names_add(reader->cx, &read->option_values,
                       (PlanName){.text = field_text(source->options[i]->value)});
    }
    if (source->schema != NULL && *source->schema != '\0')
        read->schema = read_schema_text(reader, source->schema);
    else if (str_equal(read->format, STR("text")))
        read->schema = text_schema(reader);
    return &read->node;
}

PlanNode *read_read(Reader *reader, const Spark__Connect__Read *message)
{
    if (message->is_streaming)
        return refuse_relation(reader,
                               "a stream is not converted: Snowflake has no stream of Spark's");
    if (message->read_type_case == SPARK__CONNECT__READ__READ_TYPE_DATA_SOURCE)
        return read_files(reader, message->data_source);
    if (message->read_type_case != SPARK__CONNECT__READ__READ_TYPE_NAMED_TABLE ||
        message->named_table->unparsed_identifier == NULL) {
        report_missing(reader, "Read", "read_type");
        return refuse_relation(reader, "a Read of nothing");
    }
    /* An option may ask for another version of the table. */
    if (message->named_table->n_options > 0)
        return refuse_relation(reader, "a table read with options is not converted yet");
    PlanRead *read = PLAN_NEW(reader->cx, Read, READ, nowhere);
    read->name = names_from_text(reader->cx, message->named_table->unparsed_identifier);
    return &read->node;
}

/* The columns under their names: values AS t(a, b). */
static PlanNode *name_columns(Reader *reader, PlanNode *relation, const Type *schema)
{
    PlanToDF *named = PLAN_NEW(reader->cx, ToDF, TO_DF, nowhere);
    named->input = relation;
    for (size_t i = 0; i < schema->field_count; i++)
        plan_names_add(reader->cx, &named->column_names,
                       (PlanName){.text = schema->fields[i].name});
    return &named->node;
}

static PlanNode *cast_to(Reader *reader, PlanNode *value, const Type *type)
{
    PlanCast *cast = PLAN_NEW(reader->cx, Cast, CAST, nowhere);
    cast->expr = value;
    cast->to_type = type;
    return &cast->node;
}

/* No rows, but columns: one row of NULLs that a filter drops. */
static PlanNode *empty_relation(Reader *reader, const Type *schema)
{
    PlanProject *row = PLAN_NEW(reader->cx, Project, PROJECT, nowhere);
    for (size_t i = 0; i < schema->field_count; i++) {
        PlanAlias *alias = PLAN_NEW(reader->cx, Alias, ALIAS, nowhere);
        alias->expr = cast_to(reader, plan_literal_null(reader->cx, type_simple(TYPE_VOID)),
                              schema->fields[i].type);
        plan_names_add(reader->cx, &alias->name, (PlanName){.text = schema->fields[i].name});
        plan_list_add(reader->cx, &row->expressions, &alias->node);
    }
    PlanFilter *none = PLAN_NEW(reader->cx, Filter, FILTER, nowhere);
    none->input = &row->node;
    none->condition = plan_literal_boolean(reader->cx, false);
    return &none->node;
}

/* The type of the table's rows, as its data has it. */
static const Type *arrow_schema(Reader *reader, const ArrowTable *table)
{
    TypeField *fields = ARENA_ARRAY(reader->cx->arena, table->column_count, TypeField);
    for (size_t i = 0; i < table->column_count; i++) {
        fields[i].name = table->columns[i].name;
        fields[i].type = table->columns[i].type;
        fields[i].nullable = table->columns[i].nullable;
    }
    return type_struct(reader->cx->arena, fields, table->column_count);
}

PlanNode *read_local_relation(Reader *reader, const Spark__Connect__LocalRelation *message)
{
    const Type *schema = message->schema == NULL ? NULL : read_schema_text(reader, message->schema);
    ArrowTable table = {0};
    if (message->has_data &&
        !arrow_read(reader->cx, (Str){(const char *)message->data.data, message->data.len}, &table))
        return refuse_relation(reader, "rows that cannot be read");
    if (message->schema == NULL)
        schema = arrow_schema(reader, &table);
    if (schema == NULL || schema->kind != TYPE_STRUCT)
        return refuse_relation(reader, "a LocalRelation whose schema is not one of a table");
    if (table.rows.count == 0)
        return empty_relation(reader, schema);
    if (table.column_count != schema->field_count)
        return refuse_relation(reader, "a LocalRelation of %zu columns with a schema of %zu",
                               table.column_count, schema->field_count);
    for (size_t i = 0; i < table.column_count; i++)
        arrow_cast_column(reader->cx, &table, i, schema->fields[i].type);
    PlanInlineTable *values = PLAN_NEW(reader->cx, InlineTable, INLINE_TABLE, nowhere);
    values->rows = table.rows;
    return name_columns(reader, &values->node, schema);
}

PlanNode *read_range(Reader *reader, const Spark__Connect__Range *message)
{
    PlanTableFunction *range = PLAN_NEW(reader->cx, TableFunction, TABLE_FUNCTION, nowhere);
    range->function_name = STR("range");
    plan_list_add(reader->cx, &range->arguments,
                  plan_literal_integer(reader->cx, TYPE_LONG, message->start));
    plan_list_add(reader->cx, &range->arguments,
                  plan_literal_integer(reader->cx, TYPE_LONG, message->end));
    plan_list_add(reader->cx, &range->arguments,
                  plan_literal_integer(reader->cx, TYPE_LONG, message->step));
    return &range->node;
}

PlanNode *read_table_function(Reader *reader,
                              const Spark__Connect__UnresolvedTableValuedFunction *message)
{
    PlanTableFunction *function = PLAN_NEW(reader->cx, TableFunction, TABLE_FUNCTION, nowhere);
    if (message->function_name == NULL)
        report_missing(reader, "UnresolvedTableValuedFunction", "function_name");
    else
        function->function_name = str_lower(reader->cx->arena, str_from(message->function_name));
    function->arguments = read_list(reader, message->n_arguments, message->arguments);
    return &function->node;
}

/* ---- SQL text ---------------------------------------------------------------------------------------- */

PlanNode *read_sql(Reader *reader, const Spark__Connect__SQL *message)
{
    Arena *arena = reader->cx->arena;
    SqlArguments arguments = {0};
    size_t named = message->n_named_arguments + message->n_args;
    arguments.names = ARENA_ARRAY(arena, named, const char *);
    arguments.named = ARENA_ARRAY(arena, named, PlanNode *);
    for (size_t i = 0; i < message->n_named_arguments; i++) {
        arguments.names[arguments.named_count] = message->named_arguments[i]->key;
        arguments.named[arguments.named_count++] = read_part(reader, "SQL", "named_arguments",
                                                             message->named_arguments[i]->value);
    }
    for (size_t i = 0; i < message->n_args; i++) {
        arguments.names[arguments.named_count] = message->args[i]->key;
        arguments.named[arguments.named_count++] = read_part(reader, "SQL", "args",
                                                             message->args[i]->value);
    }
    arguments.positional = message->n_pos_arguments > 0
                               ? read_list(reader, message->n_pos_arguments, message->pos_arguments)
                               : read_list(reader, message->n_pos_args, message->pos_args);
    return read_sql_text(reader, message->query == NULL ? "" : message->query, &arguments);
}

/* The relations that a text means by their alias are common table expressions to it. */
static PlanNode *with_aliases(Reader *reader, const Spark__Connect__WithRelations *message)
{
    PlanWith *with = PLAN_NEW(reader->cx, With, WITH, nowhere);
    for (size_t i = 0; i < message->n_references; i++) {
        PlanNode *relation = read_message(reader, &message->references[i]->base);
        if (relation->kind != PLAN_SUBQUERY_ALIAS)
            return refuse_relation(reader, "SQL text over a relation without a name");
        const PlanSubqueryAlias *alias = (PlanSubqueryAlias *)relation;
        PlanCteDefinition *cte = PLAN_NEW(reader->cx, CteDefinition, CTE_DEFINITION, nowhere);
        cte->name = alias->alias;
        cte->input = alias->input;
        plan_list_add(reader->cx, &with->ctes, &cte->node);
    }
    with->input = read_message(reader, &message->root->base);
    return &with->node;
}

PlanNode *read_with_relations(Reader *reader, const Spark__Connect__WithRelations *message)
{
    if (message->root == NULL)
        return read_part(reader, "WithRelations", "root", NULL);
    if (message->root->rel_type_case == SPARK__CONNECT__RELATION__REL_TYPE_SQL)
        return with_aliases(reader, message);
    size_t outer = reader->references.count;
    for (size_t i = 0; i < message->n_references; i++)
        *VEC_ADD(reader->cx->arena, &reader->references) = (Reference){message->references[i],
                                                                       false};
    PlanNode *root = read_message(reader, &message->root->base);
    reader->references.count = outer;
    return root;
}

/* ---- joins, set operations ----------------------------------------------------------------------------- */

PlanNode *read_join(Reader *reader, const Spark__Connect__Join *message)
{
    PlanJoin *join = PLAN_NEW(reader->cx, Join, JOIN, nowhere);
    /* join_data_type only says how a Scala client sees the rows. */
    read_fields(reader, &message->base, &join->node, "left right join_data_type ");
    join->left = read_part(reader, "Join", "left", message->left);
    join->right = read_part(reader, "Join", "right", message->right);
    return &join->node;
}

PlanNode *read_lateral_join(Reader *reader, const Spark__Connect__LateralJoin *message)
{
    PlanJoin *join = PLAN_NEW(reader->cx, Join, JOIN, nowhere);
    read_fields(reader, &message->base, &join->node, "left right ");
    join->left = read_part(reader, "LateralJoin", "left", message->left);
    join->right = read_part(reader, "LateralJoin", "right", message->right);
    join->lateral = true;
    return &join->node;
}

/* Operands of the same operation from the left are one list, as SQL text has them. */
static bool continues(const PlanSetOperation *operation, const PlanNode *left)
{
    if (left->kind != PLAN_SET_OPERATION || operation->set_op_type != PLAN_SET_UNION)
        return false;
    const PlanSetOperation *inner = (const PlanSetOperation *)left;
    return inner->set_op_type == PLAN_SET_UNION && inner->is_all == operation->is_all &&
           inner->by_name == operation->by_name;
}

PlanNode *read_set_operation(Reader *reader, const Spark__Connect__SetOperation *message)
{
    PlanSetOperation *operation = PLAN_NEW(reader->cx, SetOperation, SET_OPERATION, nowhere);
    /* allow_missing_columns: Snowflake's UNION BY NAME always does. */
    read_fields(reader, &message->base, &operation->node,
                "left_input right_input allow_missing_columns ");
    PlanNode *left = read_part(reader, "SetOperation", "left_input", message->left_input);
    if (continues(operation, left))
        operation->inputs = ((PlanSetOperation *)left)->inputs;
    else
        plan_list_add(reader->cx, &operation->inputs, left);
    plan_list_add(reader->cx, &operation->inputs,
                  read_part(reader, "SetOperation", "right_input", message->right_input));
    return &operation->node;
}

/* ---- rows counted ------------------------------------------------------------------------------------------ */

/* No number on the wire is the number 0. */
PlanNode *read_limit(Reader *reader, const Spark__Connect__Limit *message)
{
    PlanLimit *limit = PLAN_NEW(reader->cx, Limit, LIMIT, nowhere);
    limit->input = read_part(reader, "Limit", "input", message->input);
    limit->limit = plan_literal_integer(reader->cx, TYPE_INTEGER, message->limit);
    return &limit->node;
}

PlanNode *read_offset(Reader *reader, const Spark__Connect__Offset *message)
{
    PlanOffset *offset = PLAN_NEW(reader->cx, Offset, OFFSET, nowhere);
    offset->input = read_part(reader, "Offset", "input", message->input);
    offset->offset = plan_literal_integer(reader->cx, TYPE_INTEGER, message->offset);
    return &offset->node;
}

PlanNode *read_sample(Reader *reader, const Spark__Connect__Sample *message)
{
    if (message->with_replacement)
        return refuse_relation(reader, "sample() with replacement");
    PlanSample *sample = PLAN_NEW(reader->cx, Sample, SAMPLE, nowhere);
    sample->input = read_part(reader, "Sample", "input", message->input);
    /* A percentage of a fraction of few digits has few digits, whatever doubles make of it. */
    Str percentage = str_format(reader->cx->arena, "%.*g", DBL_DIG, message->upper_bound * 100);
    sample->amount = plan_literal_text(reader->cx, type_simple(TYPE_DECIMAL), percentage);
    sample->is_split = message->deterministic_order || message->lower_bound != 0;
    sample->lower = plan_literal_float(reader->cx, TYPE_DOUBLE, message->lower_bound * 100);
    sample->lower->type = type_simple(TYPE_DECIMAL);
    if (message->has_seed)
        sample->seed = plan_literal_integer(reader->cx, TYPE_LONG, message->seed);
    return &sample->node;
}

/* ---- aggregation ------------------------------------------------------------------------------------------ */

/* Rows without columns, which only their number tells apart. */
static PlanNode *read_no_columns(ScContext *cx)
{
    diag_emit(cx->diags, FDM206, nowhere,
              "rows without columns get one of NULLs: SQL has no others");
    return plan_literal_null(cx, type_simple(TYPE_VOID));
}

/* A list with an aggregate function in it is one over all rows. */
PlanNode *read_project(Reader *reader, const Spark__Connect__Project *message)
{
    PlanNode *input = message->input == NULL ? NULL : read_message(reader, &message->input->base);
    PlanList expressions = read_list(reader, message->n_expressions, message->expressions);
    if (expressions.count == 0)
        plan_list_add(reader->cx, &expressions, read_no_columns(reader->cx));
    if (lower_any_aggregate(&expressions)) {
        PlanAggregate *aggregate = PLAN_NEW(reader->cx, Aggregate, AGGREGATE, nowhere);
        aggregate->input = input;
        aggregate->aggregate_expressions = expressions;
        return &aggregate->node;
    }
    PlanProject *project = PLAN_NEW(reader->cx, Project, PROJECT, nowhere);
    project->input = input;
    project->expressions = expressions;
    return &project->node;
}

static PlanNode *without_alias(PlanNode *expression)
{
    return expression->kind == PLAN_ALIAS ? ((PlanAlias *)expression)->expr : expression;
}

/* The keys as they stand behind GROUP BY, without their names. */
static PlanList grouping_keys(Reader *reader, const PlanList *keys)
{
    PlanList list = {0};
    for (size_t i = 0; i < keys->count; i++)
        plan_list_add(reader->cx, &list, without_alias(plan_copy(reader->cx, keys->items[i])));
    return list;
}

static PlanNode *make_analytics(Reader *reader, PlanGroupingKind kind, PlanList items)
{
    PlanGroupingAnalytics *analytics = PLAN_NEW(reader->cx, GroupingAnalytics, GROUPING_ANALYTICS,
                                                nowhere);
    analytics->kind = kind;
    analytics->items = items;
    return &analytics->node;
}

static PlanList grouping_sets(Reader *reader, const Spark__Connect__Aggregate *message)
{
    PlanList sets = {0};
    for (size_t i = 0; i < message->n_grouping_sets; i++) {
        PlanGroupingSet *set = PLAN_NEW(reader->cx, GroupingSet, GROUPING_SET, nowhere);
        set->items = read_list(reader, message->grouping_sets[i]->n_grouping_set,
                               message->grouping_sets[i]->grouping_set);
        plan_list_add(reader->cx, &sets, &set->node);
    }
    return sets;
}

static PlanNode *read_pivot(Reader *reader, const Spark__Connect__Aggregate *message)
{
    PlanPivot *pivot = PLAN_NEW(reader->cx, Pivot, PIVOT, nowhere);
    pivot->input = read_part(reader, "Aggregate", "input", message->input);
    pivot->grouping_expressions = read_list(reader, message->n_grouping_expressions,
                                            message->grouping_expressions);
    pivot->aggregate_expressions = read_list(reader, message->n_aggregate_expressions,
                                             message->aggregate_expressions);
    if (message->pivot == NULL)
        return refuse_relation(reader, "pivot() without a column");
    plan_list_add(reader->cx, &pivot->col, read_part(reader, "Pivot", "col", message->pivot->col));
    pivot->values = read_list(reader, message->pivot->n_values, message->pivot->values);
    return &pivot->node;
}

PlanNode *read_unpivot(Reader *reader, const Spark__Connect__Unpivot *message)
{
    PlanUnpivot *unpivot = PLAN_NEW(reader->cx, Unpivot, UNPIVOT, nowhere);
    read_fields(reader, &message->base, &unpivot->node, "values value_column_name ");
    unpivot->values_are_rest = message->values == NULL;
    if (message->values != NULL)
        unpivot->values = read_list(reader, message->values->n_values, message->values->values);
    if (message->value_column_name != NULL)
        plan_names_add(reader->cx, &unpivot->value_column_name,
                       name_from_text(message->value_column_name));
    unpivot->include_nulls = true;
    return &unpivot->node;
}

/* The output is the keys and then the aggregates. */
PlanNode *read_aggregate(Reader *reader, const Spark__Connect__Aggregate *message)
{
    if (message->group_type == SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_PIVOT)
        return read_pivot(reader, message);
    PlanAggregate *aggregate = PLAN_NEW(reader->cx, Aggregate, AGGREGATE, nowhere);
    aggregate->input = read_part(reader, "Aggregate", "input", message->input);
    PlanList keys = read_list(reader, message->n_grouping_expressions,
                              message->grouping_expressions);
    PlanList aggregates = read_list(reader, message->n_aggregate_expressions,
                                    message->aggregate_expressions);
    PlanList *groups = &aggregate->grouping_expressions;
    switch (message->group_type) {
    case SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_GROUPBY:
        *groups = grouping_keys(reader, &keys);
        break;
    case SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_ROLLUP:
        plan_list_add(reader->cx, groups,
                      make_analytics(reader, PLAN_GROUPING_ROLLUP, grouping_keys(reader, &keys)));
        break;
    case SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_CUBE:
        plan_list_add(reader->cx, groups,
                      make_analytics(reader, PLAN_GROUPING_CUBE, grouping_keys(reader, &keys)));
        break;
    case SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_GROUPING_SETS:
        plan_list_add(reader->cx, groups,
                      make_analytics(reader, PLAN_GROUPING_SETS, grouping_sets(reader, message)));
        break;
    default: report_missing(reader, "Aggregate", "group_type"); break;
    }
    for (size_t i = 0; i < aggregates.count; i++)
        plan_list_add(reader->cx, &keys, aggregates.items[i]);
    aggregate->aggregate_expressions = keys;
    return &aggregate->node;
}

/* ---- rows are the same ----------------------------------------------------------------------------------- */

PlanNode *read_deduplicate(Reader *reader, const Spark__Connect__Deduplicate *message)
{
    PlanDeduplicate *distinct = PLAN_NEW(reader->cx, Deduplicate, DEDUPLICATE, nowhere);
    distinct->input = read_part(reader, "Deduplicate", "input", message->input);
    if (message->within_watermark)
        return refuse_relation(reader, "dropDuplicatesWithinWatermark() is for streams");
    for (size_t i = 0; i < message->n_column_names && !message->all_columns_as_keys; i++)
        plan_names_add(reader->cx, &distinct->column_names,
                       name_from_text(message->column_names[i]));
    return &distinct->node;
}

PlanNode *read_alias_relation(Reader *reader, const Spark__Connect__SubqueryAlias *message)
{
    PlanSubqueryAlias *alias = PLAN_NEW(reader->cx, SubqueryAlias, SUBQUERY_ALIAS, nowhere);
    alias->input = read_part(reader, "SubqueryAlias", "input", message->input);
    if (message->alias == NULL)
        report_missing(reader, "SubqueryAlias", "alias");
    else
        alias->alias = name_from_text(message->alias);
    return &alias->node;
}

static void note_partitions(Reader *reader, const char *what)
{
    diag_emit(reader->cx->diags, PRF201, nowhere,
              "%s is left out: Snowflake has no partitions to spread rows over", what);
}

PlanNode *read_repartition(Reader *reader, const Spark__Connect__Repartition *message)
{
    note_partitions(reader, message->shuffle ? "repartition()" : "coalesce()");
    return read_part(reader, "Repartition", "input", message->input);
}

PlanNode *read_repartition_by_expression(Reader *reader,
                                         const Spark__Connect__RepartitionByExpression *message)
{
    note_partitions(reader, "repartition()");
    return read_part(reader, "RepartitionByExpression", "input", message->input);
}

/* What a client shows are the rows themselves. */
PlanNode *read_show_string(Reader *reader, const Spark__Connect__ShowString *message)
{
    return read_part(reader, "ShowString", "input", message->input);
}

PlanNode *read_html_string(Reader *reader, const Spark__Connect__HtmlString *message)
{
    return read_part(reader, "HtmlString", "input", message->input);
}

/* ---- writing ------------------------------------------------------------------------------------------- */

ProtobufCMessage *write_read(Writer *writer, const PlanRead *node)
{
    Arena *arena = writer->cx->arena;
    Spark__Connect__Read *read = (Spark__Connect__Read *)message_new(
        arena, &spark__connect__read__descriptor);
    read->read_type_case = SPARK__CONNECT__READ__READ_TYPE_NAMED_TABLE;
    read->named_table = (Spark__Connect__Read__NamedTable *)message_new(
        arena, &spark__connect__read__named_table__descriptor);
    read->named_table->unparsed_identifier = names_to_text(writer->cx, &node->name);
    if (node->path.p != NULL)
        refuse_write(writer, &node->node, "files as a relation are not written to a plan yet");
    if (node->timestamp_as_of != NULL)
        refuse_write(writer, &node->node, "a plan has no form of a table as it was at some time");
    return &read->base;
}

ProtobufCMessage *write_table_function(Writer *writer, const PlanTableFunction *node)
{
    ProtobufCMessage *message = message_new(
        writer->cx->arena, &spark__connect__unresolved_table_valued_function__descriptor);
    write_fields(writer, &node->node, message, "");
    return message;
}

ProtobufCMessage *write_join(Writer *writer, const PlanJoin *node)
{
    const ProtobufCMessageDescriptor *type = node->lateral
                                                 ? &spark__connect__lateral_join__descriptor
                                                 : &spark__connect__join__descriptor;
    ProtobufCMessage *message = message_new(writer->cx->arena, type);
    write_fields(writer, &node->node, message, "comma lateral ");
    return message;
}

/* The protocol has operations of two inputs. */
static Spark__Connect__SetOperation *write_operation_of(Writer *writer,
                                                        const PlanSetOperation *node,
                                                        Spark__Connect__Relation *left,
                                                        const PlanNode *right)
{
    Spark__Connect__SetOperation *operation = (Spark__Connect__SetOperation *)message_new(
        writer->cx->arena, &spark__connect__set_operation__descriptor);
    operation->left_input = left;
    operation->right_input = write_relation(writer, right);
    write_fields(writer, &node->node, &operation->base, "inputs ");
    return operation;
}

ProtobufCMessage *write_set_operation(Writer *writer, const PlanSetOperation *node)
{
    Spark__Connect__Relation *left = write_relation(writer, node->inputs.items[0]);
    for (size_t i = 1; i + 1 < node->inputs.count; i++)
        left = (Spark__Connect__Relation *)write_choice(
            writer, &spark__connect__relation__descriptor,
            &write_operation_of(writer, node, left, node->inputs.items[i])->base);
    return &write_operation_of(writer, node, left, node->inputs.items[node->inputs.count - 1])
                ->base;
}

static void write_grouping_sets(Writer *writer, const PlanList *sets,
                                Spark__Connect__Aggregate *aggregate)
{
    typedef Spark__Connect__Aggregate__GroupingSets Set;
    Arena *arena = writer->cx->arena;
    aggregate->n_grouping_sets = sets->count;
    aggregate->grouping_sets = ARENA_ARRAY(arena, sets->count, Set *);
    for (size_t i = 0; i < sets->count; i++) {
        const PlanList *items = &((const PlanGroupingSet *)sets->items[i])->items;
        Set *set = (Set *)message_new(arena, &spark__connect__aggregate__grouping_sets__descriptor);
        set->n_grouping_set = items->count;
        set->grouping_set = write_expressions(writer, items);
        aggregate->grouping_sets[i] = set;
    }
}

static Spark__Connect__Aggregate__GroupType group_type(const PlanAggregate *node)
{
    static const Spark__Connect__Aggregate__GroupType types[] = {
        [PLAN_GROUPING_ROLLUP] = SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_ROLLUP,
        [PLAN_GROUPING_CUBE] = SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_CUBE,
        [PLAN_GROUPING_SETS] = SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_GROUPING_SETS,
    };
    const PlanList *groups = &node->grouping_expressions;
    if (groups->count == 1 && groups->items[0]->kind == PLAN_GROUPING_ANALYTICS)
        return types[((const PlanGroupingAnalytics *)groups->items[0])->kind];
    return SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_GROUPBY;
}

/* The select list starts with the keys, and the message has them apart (see export.h): a key is
 * written with the name that it has in the list. */
ProtobufCMessage *write_aggregate(Writer *writer, const PlanAggregate *node)
{
    Spark__Connect__Aggregate *aggregate = (Spark__Connect__Aggregate *)message_new(
        writer->cx->arena, &spark__connect__aggregate__descriptor);
    aggregate->input = write_relation(writer, node->input);
    aggregate->has_group_type = 1;
    aggregate->group_type = group_type(node);
    PlanList keys = {0}, rest = {0};
    size_t key_count = export_key_count(writer->cx, node);
    for (size_t i = 0; i < node->aggregate_expressions.count; i++)
        plan_list_add(writer->cx, i < key_count ? &keys : &rest,
                      node->aggregate_expressions.items[i]);
    if (aggregate->group_type == SPARK__CONNECT__AGGREGATE__GROUP_TYPE__GROUP_TYPE_GROUPING_SETS)
        write_grouping_sets(
            writer, &((const PlanGroupingAnalytics *)node->grouping_expressions.items[0])->items,
            aggregate);
    aggregate->n_grouping_expressions = keys.count;
    aggregate->grouping_expressions = write_expressions(writer, &keys);
    aggregate->n_aggregate_expressions = rest.count;
    aggregate->aggregate_expressions = write_expressions(writer, &rest);
    return &aggregate->base;
}

ProtobufCMessage *write_deduplicate(Writer *writer, const PlanDeduplicate *node)
{
    ProtobufCMessage *message = message_new(writer->cx->arena,
                                            &spark__connect__deduplicate__descriptor);
    write_fields(writer, &node->node, message, "");
    Spark__Connect__Deduplicate *distinct = (Spark__Connect__Deduplicate *)message;
    distinct->has_all_columns_as_keys = node->column_names.count == 0;
    distinct->all_columns_as_keys = node->column_names.count == 0;
    return message;
}

ProtobufCMessage *write_sample(Writer *writer, const PlanSample *node)
{
    Spark__Connect__Sample *sample = (Spark__Connect__Sample *)message_new(
        writer->cx->arena, &spark__connect__sample__descriptor);
    sample->input = write_relation(writer, node->input);
    sample->has_lower_bound = sample->has_upper_bound = 1;
    if (node->amount->kind != PLAN_LITERAL || !type_is_numeric(node->amount->type))
        refuse_write(writer, node->amount, "a plan takes only a number as a part of the rows");
    else
        sample->upper_bound =
            strtod(text_of(writer->cx, ((const PlanLiteral *)node->amount)->text), NULL) / 100;
    if (node->seed != NULL && write_integer(node->seed, INT64_MIN, INT64_MAX, &sample->seed))
        sample->has_seed = 1;
    else if (node->seed != NULL)
        refuse_write(writer, node->seed, "a plan takes only a number as a seed");
    return &sample->base;
}
