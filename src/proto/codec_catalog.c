/* codec_catalog.c - calls of the catalog; see catalog.def. */
#include "proto/codec.h"

#include <string.h>

#include "map/sf_name.h"
#include "plan/literal.h"
#include "proto/message_field.h"

static const Span nowhere = {0, 0};

/* ---- values of a message ------------------------------------------------------------------------------- */

/* A text field, NULL if the message has none of that name or none set. */
static const char *text_field(const ProtobufCMessage *message, const char *name)
{
    const ProtobufCFieldDescriptor *field = protobuf_c_message_descriptor_get_field_by_name(
        message->descriptor, name);
    if (field == NULL || field->type != PROTOBUF_C_TYPE_STRING ||
        message_field_count(message, field) != 1)
        return NULL;
    return *(char *const *)message_field_value(message, field, 0);
}

/* As Snowflake keeps a name, or names that fit a pattern: in upper case if it needs no quotes. */
static Str kept_name(Arena *arena, Str name)
{
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        if (c != '%' && c != '\\' && !(i == 0 ? map_may_start_name(c) : map_may_continue_name(c)))
            return name;
    }
    return str_upper(arena, name);
}

/* Spark's pattern has * for any text, and | between alternatives. */
static PlanNode *like_pattern(Reader *reader, const char *pattern)
{
    if (pattern == NULL)
        return plan_literal_string(reader->cx, STR("%"));
    /* The rest is a regular expression to Spark. */
    if (strpbrk(pattern, "|\\.[](){}+?^$") != NULL)
        return refuse_expression(reader, "the pattern '%s' of a catalog call", pattern);
    Buf text;
    buf_init(&text);
    for (; *pattern != '\0'; pattern++) {
        if (*pattern == '%' || *pattern == '_')
            buf_add_char(&text, '\\');
        buf_add_char(&text, *pattern == '*' ? '%' : *pattern);
    }
    PlanNode *value = plan_literal_string(
        reader->cx, kept_name(reader->cx->arena, str_copy(reader->cx->arena, buf_str(&text))));
    buf_free(&text);
    return value;
}

/* The name in one of the fields, with the schema that stands before it; empty if there is none. */
static PlanNames object_name(Reader *reader, const ProtobufCMessage *message)
{
    static const char *const fields[] = {"table_name", "function_name", "view_name"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *text = text_field(message, fields[i]);
        if (text != NULL)
            return names_from_text(reader->cx, text);
    }
    return (PlanNames){0};
}

static PlanNode *current_schema(Reader *reader)
{
    PlanUnresolvedFunction *call = PLAN_NEW(reader->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            nowhere);
    call->function_name = STR("current_schema");
    return &call->node;
}

static PlanNode *schema_value(Reader *reader, const ProtobufCMessage *message,
                              const PlanNames *object)
{
    ScContext *cx = reader->cx;
    const char *given = text_field(message, "db_name");
    PlanNames schema = {0};
    if (given != NULL)
        schema = names_from_text(cx, given);
    if (schema.count > 0)
        return plan_literal_string(cx, kept_name(cx->arena, schema.items[schema.count - 1].text));
    if (object->count > 1)
        return plan_literal_string(cx, kept_name(cx->arena, object->items[object->count - 2].text));
    return current_schema(reader);
}

static PlanNode *query_catalog(Reader *reader, const ProtobufCMessage *message, const char *text)
{
    enum { ARGUMENT_COUNT = 4 };
    static const char *names[ARGUMENT_COUNT] = {"table", "function", "schema", "pattern"};
    ScContext *cx = reader->cx;
    PlanNames object = object_name(reader, message);
    Str name = object.count == 0 ? STR("")
                                 : kept_name(cx->arena, object.items[object.count - 1].text);
    PlanNode *values[ARGUMENT_COUNT] = {plan_literal_string(cx, name),
                                        plan_literal_string(cx, name),
                                        schema_value(reader, message, &object),
                                        like_pattern(reader, text_field(message, "pattern"))};
    SqlArguments arguments = {.named_count = ARGUMENT_COUNT, .names = names, .named = values};
    return read_sql_text(reader, text, &arguments);
}

/* ---- the calls -------------------------------------------------------------------------------------------- */

static PlanNode *act(Reader *reader, const ProtobufCMessage *message, const char *words,
                     const char *field)
{
    const char *name = text_field(message, field);
    if (name == NULL) {
        report_missing(reader, message->descriptor->short_name, field);
        return refuse_relation(reader, "a catalog call without a name");
    }
    PlanTargetCommand *command = PLAN_NEW(reader->cx, TargetCommand, TARGET_COMMAND, nowhere);
    command->words = str_from(words);
    command->name = names_from_text(reader->cx, name);
    return &command->node;
}

/* Whether there was a view to drop: Snowflake says that as a text. */
static PlanNode *drop_view(Reader *reader, const ProtobufCMessage *message)
{
    PlanTargetScript *script = PLAN_NEW(reader->cx, TargetScript, TARGET_SCRIPT, nowhere);
    PlanTargetText *answer = PLAN_NEW(reader->cx, TargetText, TARGET_TEXT, nowhere);
    answer->text = STR("SELECT \"status\" LIKE '%successfully dropped.' AS value\n"
                       "FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()))");
    plan_list_add(reader->cx, &script->statements,
                  act(reader, message, "DROP VIEW IF EXISTS ", "view_name"));
    plan_list_add(reader->cx, &script->statements, &answer->node);
    return &script->node;
}

static PlanNode *do_nothing(Reader *reader, const char *call)
{
    static const SqlArguments none = {0};
    diag_emit(reader->cx->diags, PRF601, nowhere, "%s is left out: Snowflake does it by itself",
              call);
    return read_sql_text(reader, "SELECT CAST(NULL AS STRING) AS value WHERE false", &none);
}

static PlanNode *read_is_cached(Reader *reader)
{
    static const SqlArguments none = {0};
    diag_emit(reader->cx->diags, PRF601, nowhere,
              "isCached() is always false: Snowflake caches results by itself");
    return read_sql_text(reader, "SELECT false AS value", &none);
}

static PlanNode *make_table(Reader *reader, const char *name, const char *path,
                            const char *description, const Spark__Connect__DataType *schema)
{
    const Type *type = schema == NULL ? NULL : read_type(reader, schema);
    if (path != NULL || !type_is(type, TYPE_STRUCT) || type->field_count == 0 || name == NULL)
        return refuse_relation(reader, "createTable() over files, or without a schema");
    PlanCreateTable *table = PLAN_NEW(reader->cx, CreateTable, CREATE_TABLE, nowhere);
    table->name = names_from_text(reader->cx, name);
    table->has_comment = description != NULL && *description != '\0';
    if (table->has_comment)
        table->comment = str_from(description);
    for (size_t i = 0; i < type->field_count; i++) {
        PlanColumnDefinition *column = PLAN_NEW(reader->cx, ColumnDefinition, COLUMN_DEFINITION,
                                                nowhere);
        column->name.text = type->fields[i].name;
        column->data_type = type->fields[i].type;
        column->not_null = !type->fields[i].nullable;
        plan_list_add(reader->cx, &table->columns, &column->node);
    }
    return &table->node;
}

static PlanNode *read_create_table(Reader *reader, const Spark__Connect__CreateTable *message)
{
    return make_table(reader, message->table_name, message->path, message->description,
                      message->schema);
}

PlanNode *read_catalog(Reader *reader, const Spark__Connect__Catalog *message)
{
    const ProtobufCFieldDescriptor *field = protobuf_c_message_descriptor_get_field(
        message->base.descriptor, (unsigned)message->cat_type_case);
    if (field == NULL) {
        report_missing(reader, "Catalog", "cat_type");
        return refuse_relation(reader, "an empty catalog call");
    }
    const ProtobufCMessage *call = *(ProtobufCMessage *const *)message_field_value(&message->base,
                                                                                   field, 0);
    const char *name = call->descriptor->short_name;
#define QUERY(Message, text)         \
    if (strcmp(name, #Message) == 0) \
        return query_catalog(reader, call, text);
#define ACTION(Message, words, field) \
    if (strcmp(name, #Message) == 0)  \
        return act(reader, call, words, #field);
#define NOTHING(Message, what)       \
    if (strcmp(name, #Message) == 0) \
        return do_nothing(reader, what);
#include "proto/catalog.def"
#undef QUERY
#undef ACTION
#undef NOTHING
    if (message->cat_type_case == SPARK__CONNECT__CATALOG__CAT_TYPE_DROP_TEMP_VIEW ||
        message->cat_type_case == SPARK__CONNECT__CATALOG__CAT_TYPE_DROP_GLOBAL_TEMP_VIEW)
        return drop_view(reader, call);
    if (message->cat_type_case == SPARK__CONNECT__CATALOG__CAT_TYPE_IS_CACHED)
        return read_is_cached(reader);
    if (message->cat_type_case == SPARK__CONNECT__CATALOG__CAT_TYPE_CREATE_TABLE)
        return read_create_table(reader, message->create_table);
    return refuse_relation(reader, "the catalog call %s is not converted yet", name);
}
