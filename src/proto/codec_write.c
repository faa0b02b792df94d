/* codec_write.c - plan nodes to messages of the same name, field by field; see codec.h. */
#include "proto/codec.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proto/message_field.h"

/* ---- diagnostics ------------------------------------------------------------------------------- */

void refuse_write(Writer *writer, const PlanNode *node, const char *format, ...)
{
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diag_emit(writer->cx->diags, CNV204, node->origin, "%s", message);
}

static ProtobufCMessage *stand_in(Writer *writer, const ProtobufCMessageDescriptor *type)
{
    return message_new(writer->cx->arena, type);
}

/* ---- fields of messages ------------------------------------------------------------------------- */

bool write_integer(const PlanNode *node, int64_t least, int64_t most, int64_t *value)
{
    if (node->kind != PLAN_LITERAL || !type_is_integral(node->type))
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    char digits[24];
    if (text.n == 0 || text.n >= sizeof digits)
        return false;
    memcpy(digits, text.p, text.n);
    digits[text.n] = '\0';
    *value = strtoll(digits, NULL, 10);
    return *value >= least && *value <= most;
}

static void write_scalar(Writer *writer, const ProtobufCFieldDescriptor *field,
                         const PlanNode *node, void *place)
{
    int64_t value = 0;
    if (field->type == PROTOBUF_C_TYPE_INT32 && write_integer(node, INT32_MIN, INT32_MAX, &value))
        *(int32_t *)place = (int32_t)value;
    else if (field->type == PROTOBUF_C_TYPE_INT64 &&
             write_integer(node, INT64_MIN, INT64_MAX, &value))
        *(int64_t *)place = value;
    else
        refuse_write(writer, node, "a plan takes only a number as '%s'", field->name);
}

static void write_value(Writer *writer, const ProtobufCFieldDescriptor *field, const PlanNode *node,
                        void *place)
{
    if (field->type != PROTOBUF_C_TYPE_MESSAGE) {
        write_scalar(writer, field, node, place);
        return;
    }
    const ProtobufCMessageDescriptor *type = field->descriptor;
    ProtobufCMessage *message;
    if (type == &spark__connect__relation__descriptor)
        message = &write_relation(writer, node)->base;
    else if (type == &spark__connect__expression__descriptor)
        message = &write_expression(writer, node)->base;
    else
        message = write_node(writer, node);
    if (message->descriptor != type) {
        refuse_write(writer, node, "a plan takes only a %s as '%s'", type->short_name, field->name);
        message = stand_in(writer, type);
    }
    *(ProtobufCMessage **)place = message;
}

static void write_nodes(Writer *writer, const PlanList *list, ProtobufCMessage *message,
                        const ProtobufCFieldDescriptor *field)
{
    char *values = message_field_set(writer->cx->arena, message, field, list->count);
    for (size_t i = 0; i < list->count; i++)
        write_value(writer, field, list->items[i], values + i * message_field_value_size(field));
}

static void write_enum(const PlanField *from, unsigned choice,
                       const ProtobufCFieldDescriptor *field, void *place)
{
    const ProtobufCEnumDescriptor *type = field->descriptor;
    for (unsigned i = 0; i < type->n_values; i++)
        if (field_names_choice(type->values[i].name, from->choices[choice]))
            *(int *)place = type->values[i].value;
}

static void write_field(Writer *writer, const PlanField *from, const void *value,
                        ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    ScContext *cx = writer->cx;
    if (from->type == PLAN_FIELD_NODES) {
        write_nodes(writer, value, message, field);
        return;
    }
    size_t count = from->type == PLAN_FIELD_NAMES ? ((const PlanNames *)value)->count : 1;
    void *place = message_field_set(cx->arena, message, field, count);
    switch (from->type) {
    case PLAN_FIELD_NODE: write_value(writer, field, *(PlanNode *const *)value, place); break;
    case PLAN_FIELD_NAME: *(char **)place = text_of(cx, ((const PlanName *)value)->text); break;
    case PLAN_FIELD_NAMES:
        for (size_t i = 0; i < count; i++)
            ((char **)place)[i] = text_of(cx, ((const PlanNames *)value)->items[i].text);
        break;
    case PLAN_FIELD_TEXT: *(char **)place = text_of(cx, *(const Str *)value); break;
    case PLAN_FIELD_FLAG: *(protobuf_c_boolean *)place = *(const bool *)value; break;
    case PLAN_FIELD_CHOICE: write_enum(from, *(const unsigned *)value, field, place); break;
    case PLAN_FIELD_TYPE:
        *(Spark__Connect__DataType **)place = write_type(writer, *(const Type *const *)value);
        break;
    case PLAN_FIELD_NODES:
    case PLAN_FIELD_INTEGER:
    case PLAN_FIELD_LINK: break;
    }
}

/* Whether a field of a node says anything. */
static bool is_given(const PlanField *field, const void *value)
{
    switch (field->type) {
    case PLAN_FIELD_NODE: return *(PlanNode *const *)value != NULL;
    case PLAN_FIELD_NODES: return ((const PlanList *)value)->count > 0;
    case PLAN_FIELD_NAME: return ((const PlanName *)value)->text.p != NULL;
    case PLAN_FIELD_NAMES: return ((const PlanNames *)value)->count > 0;
    case PLAN_FIELD_TEXT: return ((const Str *)value)->p != NULL;
    case PLAN_FIELD_FLAG: return *(const bool *)value;
    case PLAN_FIELD_TYPE: return *(const Type *const *)value != NULL;
    case PLAN_FIELD_CHOICE: return true;
    case PLAN_FIELD_INTEGER: return *(const int64_t *)value != 0;
    case PLAN_FIELD_LINK: break;
    }
    return false;
}

void write_fields(Writer *writer, const PlanNode *node, ProtobufCMessage *message,
                  const char *skipped)
{
    const PlanKindInfo *info = plan_kind_info((PlanKind)node->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        const PlanField *from = &info->fields[i];
        const void *value = (const char *)node + from->offset;
        if (field_is_listed(skipped, from->name) || !is_given(from, value))
            continue;
        const ProtobufCFieldDescriptor *field = protobuf_c_message_descriptor_get_field_by_name(
            message->descriptor, from->name);
        if (field != NULL && field_fits(field, from->type))
            write_field(writer, from, value, message, field);
        else
            refuse_write(writer, node, "a plan has no form of '%s' of a %s", from->name,
                         info->name);
    }
}

/* ---- messages ------------------------------------------------------------------------------------ */

#define READ(Message, Type_, name)
#define WRITE(Name, NAME, name)                                                      \
    static ProtobufCMessage *call_write_##name(Writer *writer, const PlanNode *node) \
    {                                                                                \
        return write_##name(writer, (const Plan##Name *)node);                       \
    }
#include "proto/codecs.def"
#undef WRITE

static const WriteNode writers[PLAN_KIND_COUNT] = {
#define WRITE(Name, NAME, name) [PLAN_##NAME] = call_write_##name,
#include "proto/codecs.def"
#undef WRITE
#undef READ
};

/* The messages that choose one of others, and what nodes are written as them. */
static const ProtobufCMessageDescriptor *choice_for(PlanKind kind)
{
    switch (plan_kind_info(kind)->category) {
    case PLAN_CATEGORY_RELATION: return &spark__connect__relation__descriptor;
    case PLAN_CATEGORY_COMMAND: return &spark__connect__command__descriptor;
    case PLAN_CATEGORY_EXPRESSION:
    case PLAN_CATEGORY_TARGET: break;
    }
    return &spark__connect__expression__descriptor;
}

/* The message that has the name of a kind of node. */
static const ProtobufCMessageDescriptor *find_message(PlanKind kind)
{
    const ProtobufCMessageDescriptor *choice = choice_for(kind);
    for (unsigned i = 0; i < choice->n_fields; i++) {
        const ProtobufCMessageDescriptor *type = choice->fields[i].descriptor;
        if (choice->fields[i].type == PROTOBUF_C_TYPE_MESSAGE &&
            strcmp(type->short_name, plan_kind_info(kind)->name) == 0)
            return type;
    }
    return NULL;
}

ProtobufCMessage *write_node(Writer *writer, const PlanNode *node)
{
    PlanKind kind = (PlanKind)node->kind;
    if (writers[kind] != NULL)
        return writers[kind](writer, node);
    const ProtobufCMessageDescriptor *type = find_message(kind);
    if (type == NULL) {
        refuse_write(writer, node, "a plan has no form of %s", plan_kind_info(kind)->name);
        return stand_in(writer, choice_for(kind));
    }
    ProtobufCMessage *message = message_new(writer->cx->arena, type);
    write_fields(writer, node, message, "");
    return message;
}

ProtobufCMessage *write_choice(Writer *writer, const ProtobufCMessageDescriptor *choice,
                               ProtobufCMessage *chosen)
{
    if (chosen->descriptor == choice)
        return chosen;
    ProtobufCMessage *message = message_new(writer->cx->arena, choice);
    for (unsigned i = 0; i < choice->n_fields; i++)
        if (choice->fields[i].descriptor == chosen->descriptor) {
            ProtobufCMessage **place = message_field_set(writer->cx->arena, message,
                                                         &choice->fields[i], 1);
            *place = chosen;
        }
    return message;
}

/* The relations that its subqueries mean go around a relation. */
static Spark__Connect__Relation *with_references(Writer *writer, Spark__Connect__Relation *root,
                                                 size_t first)
{
    size_t count = writer->references.count - first;
    if (count == 0)
        return root;
    Arena *arena = writer->cx->arena;
    Spark__Connect__WithRelations *with = (Spark__Connect__WithRelations *)message_new(
        arena, &spark__connect__with_relations__descriptor);
    with->root = root;
    with->n_references = count;
    with->references = ARENA_ARRAY(arena, count, Spark__Connect__Relation *);
    for (size_t i = 0; i < count; i++)
        with->references[i] = writer->references.items[first + i];
    writer->references.count = first;
    return (Spark__Connect__Relation *)write_choice(writer, &spark__connect__relation__descriptor,
                                                    &with->base);
}

Spark__Connect__Relation *write_relation(Writer *writer, const PlanNode *relation)
{
    size_t first = writer->references.count;
    ProtobufCMessage *message = write_node(writer, relation);
    Spark__Connect__Relation *root = (Spark__Connect__Relation *)write_choice(
        writer, &spark__connect__relation__descriptor, message);
    return with_references(writer, root, first);
}

Spark__Connect__Expression *write_expression(Writer *writer, const PlanNode *expression)
{
    return (Spark__Connect__Expression *)write_choice(
        writer, &spark__connect__expression__descriptor, write_node(writer, expression));
}

Spark__Connect__Command *write_command(Writer *writer, const PlanNode *command)
{
    return (Spark__Connect__Command *)write_choice(writer, &spark__connect__command__descriptor,
                                                   write_node(writer, command));
}

Spark__Connect__Expression **write_expressions(Writer *writer, const PlanList *list)
{
    Spark__Connect__Expression **messages = ARENA_ARRAY(writer->cx->arena, list->count,
                                                        Spark__Connect__Expression *);
    for (size_t i = 0; i < list->count; i++)
        messages[i] = write_expression(writer, list->items[i]);
    return messages;
}
