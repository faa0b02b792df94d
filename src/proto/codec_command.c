/* codec_command.c - commands: views and tables that a DataFrame is written to. */
#include "proto/codec.h"

#include <string.h>

#include "proto/message_field.h"

static const Span nowhere = {0, 0};

PlanNode *read_sql_command(Reader *reader, const Spark__Connect__SqlCommand *message)
{
    if (message->input != NULL)
        return read_message(reader, &message->input->base);
    /* As clients before version 4.0 send it. */
    Spark__Connect__SQL sql = SPARK__CONNECT__SQL__INIT;
    sql.query = message->sql;
    sql.n_pos_args = message->n_pos_args;
    sql.pos_args = message->pos_args;
    sql.n_pos_arguments = message->n_pos_arguments;
    sql.pos_arguments = message->pos_arguments;
    Arena *arena = reader->cx->arena;
    sql.n_args = message->n_args;
    sql.args = ARENA_ARRAY(arena, sql.n_args, Spark__Connect__SQL__ArgsEntry *);
    for (size_t i = 0; i < sql.n_args; i++) {
        sql.args[i] = ARENA_NEW(arena, Spark__Connect__SQL__ArgsEntry);
        spark__connect__sql__args_entry__init(sql.args[i]);
        sql.args[i]->key = message->args[i]->key;
        sql.args[i]->value = message->args[i]->value;
    }
    sql.n_named_arguments = message->n_named_arguments;
    sql.named_arguments = ARENA_ARRAY(arena, sql.n_named_arguments,
                                      Spark__Connect__SQL__NamedArgumentsEntry *);
    for (size_t i = 0; i < sql.n_named_arguments; i++) {
        sql.named_arguments[i] = ARENA_NEW(arena, Spark__Connect__SQL__NamedArgumentsEntry);
        spark__connect__sql__named_arguments_entry__init(sql.named_arguments[i]);
        sql.named_arguments[i]->key = message->named_arguments[i]->key;
        sql.named_arguments[i]->value = message->named_arguments[i]->value;
    }
    return read_message(reader, &sql.base);
}

PlanNode *read_create_view(Reader *reader,
                           const Spark__Connect__CreateDataFrameViewCommand *message)
{
    PlanCreateView *view = PLAN_NEW(reader->cx, CreateView, CREATE_VIEW, nowhere);
    view->query = read_part(reader, "CreateDataFrameViewCommand", "input", message->input);
    if (message->name == NULL)
        report_missing(reader, "CreateDataFrameViewCommand", "name");
    else
        view->name = names_from_text(reader->cx, message->name);
    view->replace = message->replace != 0;
    view->temporary = true;
    if (message->is_global)
        diag_emit(reader->cx->diags, FDM303, nowhere,
                  "the view %s of all sessions becomes one of this session",
                  message->name == NULL ? "" : message->name);
    return &view->node;
}

/* ---- tables -------------------------------------------------------------------------------------------- */

static PlanNode *make_table(Reader *reader, PlanNames name, PlanNode *query, bool replace,
                            bool if_not_exists)
{
    PlanCreateTable *table = PLAN_NEW(reader->cx, CreateTable, CREATE_TABLE, nowhere);
    table->name = name;
    table->query = query;
    table->replace = replace;
    table->if_not_exists = if_not_exists;
    return &table->node;
}

static PlanNode *make_insert(Reader *reader, PlanNames table, PlanNode *query, bool overwrite,
                             bool by_name)
{
    PlanInsert *insert = PLAN_NEW(reader->cx, Insert, INSERT, nowhere);
    insert->table = table;
    insert->query = query;
    insert->overwrite = overwrite;
    insert->by_name = by_name;
    return &insert->node;
}

/* What Snowflake arranges by itself. */
static void note_layout(Reader *reader, size_t partitions, size_t clusters, bool buckets,
                        size_t options)
{
    if (clusters > 0)
        diag_emit(reader->cx->diags, PRF301, nowhere,
                  "clusterBy() is left out: Snowflake clusters tables by itself");
    if (options > 0)
        diag_emit(reader->cx->diags, FDM302, nowhere,
                  "the options of the write are left out: they are Spark's");
    if (partitions > 0)
        diag_emit(reader->cx->diags, PRF301, nowhere,
                  "partitionBy() is left out: Snowflake partitions tables by itself");
    if (buckets)
        diag_emit(reader->cx->diags, PRF301, nowhere,
                  "bucketBy() is left out: Snowflake has no buckets");
}

static PlanNode *write_files(Reader *reader, const Spark__Connect__WriteOperation *message,
                             PlanNode *query)
{
    static const char *const formats[] = {"parquet", "csv", "json", "text", NULL};
    const char *format = message->source == NULL ? "parquet" : message->source;
    if (!read_file_format(format, formats))
        return refuse_relation(reader, "writing files of the format %s is not converted yet",
                               format);
    if (message->n_partitioning_columns > 0 || message->bucket_by != NULL ||
        message->n_sort_column_names > 0 || message->n_clustering_columns > 0)
        return refuse_relation(reader, "partitionBy() of files is not converted yet");
    if (message->mode == SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_IGNORE)
        return refuse_relation(reader, "writing files only where there are none");
    PlanWriteFiles *write = PLAN_NEW(reader->cx, WriteFiles, WRITE_FILES, nowhere);
    write->query = query;
    write->path = field_text(message->path);
    write->format = str_lower(reader->cx->arena, str_from(format));
    write->overwrite = message->mode ==
                       SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_OVERWRITE;
    for (size_t i = 0; i < message->n_options; i++) {
        plan_names_add(reader->cx, &write->option_names,
                       (PlanName){.text = field_text(message->options[i]->key)});
        plan_names_add(reader->cx, &write->option_values,
                       (PlanName){.text = field_text(message->options[i]->value)});
    }
    return &write->node;
}

PlanNode *read_write_operation(Reader *reader, const Spark__Connect__WriteOperation *message)
{
    PlanNode *query = read_part(reader, "WriteOperation", "input", message->input);
    if (message->save_type_case == SPARK__CONNECT__WRITE_OPERATION__SAVE_TYPE_PATH)
        return write_files(reader, message, query);
    if (message->save_type_case != SPARK__CONNECT__WRITE_OPERATION__SAVE_TYPE_TABLE ||
        message->table->table_name == NULL)
        return refuse_relation(reader, "writing to the source %s is not converted yet",
                               message->source == NULL ? "without a name" : message->source);
    note_layout(reader, message->n_partitioning_columns, message->n_clustering_columns,
                message->bucket_by != NULL, message->n_options);
    PlanNames name = names_from_text(reader->cx, message->table->table_name);
    bool into =
        message->table->save_method ==
        SPARK__CONNECT__WRITE_OPERATION__SAVE_TABLE__TABLE_SAVE_METHOD__TABLE_SAVE_METHOD_INSERT_INTO;
    bool overwrite = message->mode ==
                     SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_OVERWRITE;
    if (into)
        return make_insert(reader, name, query, overwrite, false);
    switch (message->mode) {
    case SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_APPEND:
        return make_insert(reader, name, query, false, true);
    case SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_IGNORE:
        return make_table(reader, name, query, false, true);
    default: return make_table(reader, name, query, overwrite, false);
    }
}

static bool is_true(Reader *reader, const Spark__Connect__Expression *condition)
{
    if (condition == NULL)
        return false;
    const PlanNode *value = read_message(reader, &condition->base);
    return value->kind == PLAN_LITERAL && type_is(value->type, TYPE_BOOLEAN) &&
           str_equal(((const PlanLiteral *)value)->text, STR("true"));
}

PlanNode *read_write_operation_v2(Reader *reader, const Spark__Connect__WriteOperationV2 *message)
{
    PlanNode *query = read_part(reader, "WriteOperationV2", "input", message->input);
    if (message->table_name == NULL) {
        report_missing(reader, "WriteOperationV2", "table_name");
        return query;
    }
    note_layout(reader, message->n_partitioning_columns, message->n_clustering_columns, false,
                message->n_options + message->n_table_properties);
    PlanNames name = names_from_text(reader->cx, message->table_name);
    switch (message->mode) {
    case SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_CREATE:
        return make_table(reader, name, query, false, false);
    case SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_REPLACE:
    case SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_CREATE_OR_REPLACE:
        return make_table(reader, name, query, true, false);
    case SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_APPEND:
        return make_insert(reader, name, query, false, true);
    case SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_OVERWRITE:
        if (is_true(reader, message->overwrite_condition))
            return make_insert(reader, name, query, true, true);
        return refuse_relation(reader, "overwriting a part of a table is not converted yet");
    case SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_OVERWRITE_PARTITIONS:
        return refuse_relation(reader, "overwriting a part of a table is not converted yet");
    default: break;
    }
    report_missing(reader, "WriteOperationV2", "mode");
    return query;
}

/* ---- writing ------------------------------------------------------------------------------------------- */

ProtobufCMessage *write_create_view(Writer *writer, const PlanCreateView *node)
{
    Spark__Connect__CreateDataFrameViewCommand *view =
        (Spark__Connect__CreateDataFrameViewCommand *)message_new(
            writer->cx->arena, &spark__connect__create_data_frame_view_command__descriptor);
    if (!node->temporary || node->if_not_exists)
        refuse_write(writer, &node->node,
                     "a plan makes only temporary views, which may replace another");
    view->input = write_relation(writer, node->query);
    view->name = names_to_text(writer->cx, &node->name);
    view->has_replace = view->replace = node->replace;
    return &view->base;
}

ProtobufCMessage *write_create_table(Writer *writer, const PlanCreateTable *node)
{
    Spark__Connect__WriteOperationV2 *table = (Spark__Connect__WriteOperationV2 *)message_new(
        writer->cx->arena, &spark__connect__write_operation_v2__descriptor);
    if (node->query == NULL || node->temporary || node->if_not_exists || node->columns.count > 0)
        refuse_write(writer, &node->node,
                     "a plan makes only tables from a query (CREATE [OR REPLACE] TABLE .. AS)");
    if (node->query != NULL)
        table->input = write_relation(writer, node->query);
    table->table_name = names_to_text(writer->cx, &node->name);
    table->has_mode = 1;
    table->mode = node->replace ? SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_CREATE_OR_REPLACE
                                : SPARK__CONNECT__WRITE_OPERATION_V2__MODE__MODE_CREATE;
    return &table->base;
}

ProtobufCMessage *write_insert(Writer *writer, const PlanInsert *node)
{
    typedef Spark__Connect__WriteOperation__SaveTable Table;
    Arena *arena = writer->cx->arena;
    Spark__Connect__WriteOperation *insert = (Spark__Connect__WriteOperation *)message_new(
        arena, &spark__connect__write_operation__descriptor);
    if (node->columns.count > 0 || node->by_name)
        refuse_write(writer, &node->node, "a plan inserts into all columns, in their order");
    insert->input = write_relation(writer, node->query);
    insert->has_mode = 1;
    insert->mode = node->overwrite ? SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_OVERWRITE
                                   : SPARK__CONNECT__WRITE_OPERATION__SAVE_MODE__SAVE_MODE_APPEND;
    insert->save_type_case = SPARK__CONNECT__WRITE_OPERATION__SAVE_TYPE_TABLE;
    insert->table = (Table *)message_new(arena,
                                         &spark__connect__write_operation__save_table__descriptor);
    insert->table->table_name = names_to_text(writer->cx, &node->table);
    insert->table->has_save_method = 1;
    insert->table->save_method =
        SPARK__CONNECT__WRITE_OPERATION__SAVE_TABLE__TABLE_SAVE_METHOD__TABLE_SAVE_METHOD_INSERT_INTO;
    return &insert->base;
}
