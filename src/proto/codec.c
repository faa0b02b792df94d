/* codec.c - messages and plan nodes of the same name, field by field; see codec.h. */
#include "proto/codec.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "plan/literal.h"
#include "proto/message_field.h"
#include "proto/plan_read.h"

/* ---- diagnostics ------------------------------------------------------------------------------- */

static const Span nowhere = {0, 0};

PlanNode *stand_in_relation(Reader *reader)
{
    return &PLAN_NEW(reader->cx, Project, PROJECT, nowhere)->node;
}

static void report_refusal(Reader *reader, const char *format, va_list arguments)
{
    char message[256];
    vsnprintf(message, sizeof message, format, arguments);
    diag_emit(reader->cx->diags, CNV203, nowhere, "%s", message);
}

PlanNode *refuse_relation(Reader *reader, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    report_refusal(reader, format, arguments);
    va_end(arguments);
    return stand_in_relation(reader);
}

PlanNode *refuse_expression(Reader *reader, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    report_refusal(reader, format, arguments);
    va_end(arguments);
    return plan_literal_null(reader->cx, type_simple(TYPE_VOID));
}

void report_missing(Reader *reader, const char *whole, const char *part)
{
    diag_emit(reader->cx->diags, CFG103, nowhere, "the plan has a %s without its field '%s'", whole,
              part);
}

/* ---- fields of messages ------------------------------------------------------------------------- */

/* A value that is no message, as a literal. */
static PlanNode *scalar_literal(Reader *reader, const ProtobufCFieldDescriptor *field,
                                const void *value)
{
    ScContext *cx = reader->cx;
    switch (field->type) {
    case PROTOBUF_C_TYPE_INT32:
        return plan_literal_integer(cx, TYPE_INTEGER, *(const int32_t *)value);
    case PROTOBUF_C_TYPE_INT64: return plan_literal_integer(cx, TYPE_LONG, *(const int64_t *)value);
    case PROTOBUF_C_TYPE_DOUBLE: return plan_literal_float(cx, TYPE_DOUBLE, *(const double *)value);
    case PROTOBUF_C_TYPE_BOOL:
        return plan_literal_boolean(cx, *(const protobuf_c_boolean *)value != 0);
    case PROTOBUF_C_TYPE_STRING: return plan_literal_string(cx, str_from(*(char *const *)value));
    default: return refuse_expression(reader, "the field '%s' cannot be read", field->name);
    }
}

static PlanNode *read_value(Reader *reader, const ProtobufCFieldDescriptor *field,
                            const void *value)
{
    if (field->type == PROTOBUF_C_TYPE_MESSAGE)
        return read_message(reader, *(const ProtobufCMessage *const *)value);
    return scalar_literal(reader, field, value);
}

static void read_choice(Reader *reader, const ProtobufCMessage *message,
                        const ProtobufCFieldDescriptor *field, const PlanField *to, void *place)
{
    int value = *(const int *)message_field_value(message, field, 0);
    const ProtobufCEnumValue *named = protobuf_c_enum_descriptor_get_value(field->descriptor,
                                                                           value);
    for (unsigned i = 0; named != NULL && to->choices[i] != NULL; i++)
        if (field_names_choice(named->name, to->choices[i])) {
            memcpy(place, &i, sizeof i);
            return;
        }
    diag_emit(reader->cx->diags, CFG103, nowhere, "the plan has a %s whose '%s' is %s",
              message->descriptor->short_name, field->name,
              named == NULL ? "a number that no version of the protocol knows" : named->name);
}

static void read_names(Reader *reader, const ProtobufCMessage *message,
                       const ProtobufCFieldDescriptor *field, PlanNames *names)
{
    for (size_t i = 0; i < message_field_count(message, field); i++) {
        char *const *text = message_field_value(message, field, i);
        plan_names_add(reader->cx, names, name_from_text(*text));
    }
}

static void read_nodes(Reader *reader, const ProtobufCMessage *message,
                       const ProtobufCFieldDescriptor *field, PlanList *list)
{
    for (size_t i = 0; i < message_field_count(message, field); i++)
        plan_list_add(reader->cx, list,
                      read_value(reader, field, message_field_value(message, field, i)));
}

static void read_field(Reader *reader, const ProtobufCMessage *message,
                       const ProtobufCFieldDescriptor *field, const PlanField *to, PlanNode *node)
{
    void *place = (char *)node + to->offset;
    const void *value = message_field_value(message, field, 0);
    switch (to->type) {
    case PLAN_FIELD_NODE: *(PlanNode **)place = read_value(reader, field, value); break;
    case PLAN_FIELD_NODES: read_nodes(reader, message, field, place); break;
    case PLAN_FIELD_NAME: *(PlanName *)place = name_from_text(*(char *const *)value); break;
    case PLAN_FIELD_NAMES: read_names(reader, message, field, place); break;
    case PLAN_FIELD_TEXT: *(Str *)place = str_from(*(char *const *)value); break;
    case PLAN_FIELD_FLAG: *(bool *)place = *(const protobuf_c_boolean *)value != 0; break;
    case PLAN_FIELD_CHOICE: read_choice(reader, message, field, to, place); break;
    case PLAN_FIELD_TYPE:
        *(const Type **)place = read_type(reader, *(Spark__Connect__DataType *const *)value);
        break;
    case PLAN_FIELD_INTEGER:
    case PLAN_FIELD_LINK: break;
    }
}

/* A part that only some messages of a kind have is a value or one of these. */
static bool is_optional(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    if (field->type != PROTOBUF_C_TYPE_MESSAGE && field->type != PROTOBUF_C_TYPE_ENUM)
        return true;
    return strcmp(field->name, "join_condition") == 0 || strcmp(field->name, "join_expr") == 0 ||
           strcmp(field->name, "tolerance") == 0 || strcmp(field->name, "value_expression") == 0 ||
           message->descriptor == &spark__connect__project__descriptor;
}

void read_fields(Reader *reader, const ProtobufCMessage *message, PlanNode *node,
                 const char *skipped)
{
    const ProtobufCMessageDescriptor *descriptor = message->descriptor;
    const PlanKindInfo *info = plan_kind_info((PlanKind)node->kind);
    for (unsigned i = 0; i < descriptor->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &descriptor->fields[i];
        const PlanField *to = field_of_node(info, field->name);
        if (field_is_listed(skipped, field->name))
            continue;
        bool given = message_field_count(message, field) > 0;
        if (to != NULL && field_fits(field, to->type)) {
            if (given)
                read_field(reader, message, field, to, node);
            else if (field->label != PROTOBUF_C_LABEL_REPEATED && !is_optional(message, field))
                report_missing(reader, descriptor->short_name, field->name);
        } else if (given) {
            refuse_expression(reader, "the field '%s' of a %s is not converted yet", field->name,
                              descriptor->short_name);
        }
    }
    /* A stand-in for each missing part lets the rest be read. */
    for (size_t i = 0; i < info->field_count; i++) {
        PlanNode **child = (PlanNode **)((char *)node + info->fields[i].offset);
        if (info->fields[i].type == PLAN_FIELD_NODE && *child == NULL &&
            strcmp(info->fields[i].name, "input") == 0 && node->kind != PLAN_PROJECT)
            *child = stand_in_relation(reader);
    }
}

/* ---- messages ------------------------------------------------------------------------------------ */

typedef struct Codec {
    const char *message;
    ReadMessage read;
} Codec;

#define READ(Message, Type_, name)                                                     \
    static PlanNode *call_read_##name(Reader *reader, const ProtobufCMessage *message) \
    {                                                                                  \
        return read_##name(reader, (const Type_ *)message);                            \
    }
#define WRITE(Name, NAME, name)
#include "proto/codecs.def"
#undef READ
#undef WRITE

static const Codec codecs[] = {
#define READ(Message, Type_, name) {Message, call_read_##name},
#define WRITE(Name, NAME, name)
#include "proto/codecs.def"
#undef READ
#undef WRITE
};

static const Codec *find_codec(const char *message)
{
    for (size_t i = 0; i < sizeof codecs / sizeof *codecs; i++)
        if (strcmp(codecs[i].message, message) == 0)
            return &codecs[i];
    return NULL;
}

/* The node that has the name of a message. */
static PlanKind find_kind(const char *message)
{
    for (unsigned kind = 0; kind < PLAN_KIND_COUNT; kind++) {
        const PlanKindInfo *info = plan_kind_info((PlanKind)kind);
        if (info->category != PLAN_CATEGORY_TARGET && strcmp(info->name, message) == 0)
            return (PlanKind)kind;
    }
    return PLAN_KIND_COUNT;
}

/* The one part that a message chooses, NULL if none is set. */
static const ProtobufCFieldDescriptor *chosen_field(const ProtobufCMessage *message)
{
    for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
        if ((field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0 &&
            message_field_count(message, field) > 0)
            return field;
    }
    return NULL;
}

static bool is_choice(const ProtobufCMessageDescriptor *descriptor)
{
    return descriptor == &spark__connect__relation__descriptor ||
           descriptor == &spark__connect__expression__descriptor ||
           descriptor == &spark__connect__command__descriptor;
}

static uint32_t relation_plan_id(Reader *reader, const ProtobufCMessage *message)
{
    if (message->descriptor != &spark__connect__relation__descriptor)
        return 0;
    const Spark__Connect__RelationCommon *common =
        ((const Spark__Connect__Relation *)message)->common;
    return common == NULL ? 0 : read_plan_id(reader, common->has_plan_id != 0, common->plan_id);
}

uint32_t read_plan_id(Reader *reader, bool given, int64_t plan_id)
{
    if (!given)
        return 0;
    if (plan_id >= 0 && plan_id < UINT32_MAX)
        return (uint32_t)plan_id + 1;
    refuse_expression(reader, "the plan id %" PRId64 " is out of range", plan_id);
    return 0;
}

static PlanNode *stand_in_for(Reader *reader, const ProtobufCMessageDescriptor *descriptor)
{
    return descriptor == &spark__connect__expression__descriptor
               ? plan_literal_null(reader->cx, type_simple(TYPE_VOID))
               : stand_in_relation(reader);
}

/* An extension that is a relation where an expression stands. */
static PlanNode *refuse_misplaced(Reader *reader, const ProtobufCMessageDescriptor *descriptor,
                                  const PlanNode *node)
{
    refuse_expression(reader, "the message %s in the place of the message %s",
                      plan_kind_info((PlanKind)node->kind)->name, descriptor->short_name);
    return stand_in_for(reader, descriptor);
}

static PlanNode *read_choice_message(Reader *reader, const ProtobufCMessage *message)
{
    const ProtobufCMessageDescriptor *descriptor = message->descriptor;
    const ProtobufCFieldDescriptor *field = chosen_field(message);
    if (field == NULL) {
        diag_emit(reader->cx->diags, CFG103, nowhere, "the plan has an empty %s",
                  descriptor->short_name);
        return stand_in_for(reader, descriptor);
    }
    const ProtobufCMessage *chosen = *(const ProtobufCMessage *const *)message_field_value(
        message, field, 0);
    PlanNode *node = read_message(reader, chosen);
    if (plan_is_relation(node) != (descriptor == &spark__connect__relation__descriptor) &&
        field->descriptor == &google__protobuf__any__descriptor)
        return refuse_misplaced(reader, descriptor, node);
    uint32_t plan_id = relation_plan_id(reader, message);
    if (plan_id != 0 && node->plan_id != 0 && node->plan_id != plan_id) {
        /* A relation that gave its input: attributes may mean it by either number. */
        PlanHint *same = PLAN_NEW(reader->cx, Hint, HINT, nowhere);
        same->input = node;
        node = &same->node;
    }
    if (plan_id != 0)
        node->plan_id = plan_id;
    return node;
}

PlanNode *read_message(Reader *reader, const ProtobufCMessage *message)
{
    const ProtobufCMessageDescriptor *descriptor = message->descriptor;
    if (is_choice(descriptor))
        return read_choice_message(reader, message);
    const Codec *codec = find_codec(descriptor->short_name);
    if (codec != NULL)
        return codec->read(reader, message);
    PlanKind kind = find_kind(descriptor->short_name);
    if (kind == PLAN_KIND_COUNT)
        return refuse_relation(reader, "%s is not converted yet", descriptor->short_name);
    PlanNode *node = plan_new(reader->cx, kind, nowhere);
    read_fields(reader, message, node, "");
    return node;
}

PlanNode *read_part(Reader *reader, const char *whole, const char *what, const void *part)
{
    if (part != NULL)
        return read_message(reader, part);
    report_missing(reader, whole, what);
    return stand_in_relation(reader);
}

PlanList read_list(Reader *reader, size_t count, const void *messages)
{
    const ProtobufCMessage *const *items = messages;
    PlanList list = {0};
    for (size_t i = 0; i < count; i++)
        plan_list_add(reader->cx, &list, read_message(reader, items[i]));
    return list;
}

PlanNode *plan_read(ScContext *cx, const Spark__Connect__Plan *plan)
{
    Reader reader = {.cx = cx};
    size_t errors = cx->diags->errors;
    PlanNode *root = NULL;
    switch (plan->op_type_case) {
    case SPARK__CONNECT__PLAN__OP_TYPE_ROOT: root = read_message(&reader, &plan->root->base); break;
    case SPARK__CONNECT__PLAN__OP_TYPE_COMMAND:
        root = read_message(&reader, &plan->command->base);
        break;
    default: diag_emit(cx->diags, CFG103, nowhere, "the plan is empty"); break;
    }
    return cx->diags->errors > errors ? NULL : root;
}
