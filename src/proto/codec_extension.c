/* codec_extension.c - messages of our own package, for what SQL has and the protocol does not say. */
#include "google/protobuf/any.pb-c.h"
#include "proto/codec.h"
#include "proto/message.h"
#include "proto/message_field.h"
#include "proto/message_types.h"

#define EXTENSION_PACKAGE "sctranspile"

/* Extensions in each other; none that SQL text gives comes near. */
enum { EXTENSION_DEPTH_MAX = 16 };

/* The type of an extension of ours, NULL for those of others. */
static const ProtobufCMessageDescriptor *own_type(ScContext *cx, const Google__Protobuf__Any *any)
{
    Map types;
    message_types_init(&types, cx->arena);
    const ProtobufCMessageDescriptor *type =
        any->type_url == NULL ? NULL : message_types_find(&types, str_from(any->type_url));
    return type != NULL && strcmp(type->package_name, EXTENSION_PACKAGE) == 0 ? type : NULL;
}

PlanNode *read_extension(Reader *reader, const Google__Protobuf__Any *message)
{
    const ProtobufCMessageDescriptor *type = own_type(reader->cx, message);
    if (type == NULL)
        return refuse_expression(reader, "an extension of the protocol: %s",
                                 message->type_url == NULL ? "" : message->type_url);
    if (reader->extensions >= EXTENSION_DEPTH_MAX)
        return refuse_relation(reader,
                               "extensions of the protocol that are nested more than %d deep",
                               EXTENSION_DEPTH_MAX);
    const ProtobufCMessage *inner = message_unpack(
        reader->cx, type, (Str){(const char *)message->value.data, message->value.len});
    if (inner == NULL)
        return stand_in_relation(reader);
    reader->extensions++;
    PlanNode *node = read_message(reader, inner);
    reader->extensions--;
    return node;
}

PlanNode *read_cte_definition(Reader *reader, const Sctranspile__CteDefinition *message)
{
    PlanCteDefinition *cte = PLAN_NEW(reader->cx, CteDefinition, CTE_DEFINITION, ((Span){0, 0}));
    read_fields(reader, &message->base, &cte->node, "");
    if (message->name == NULL)
        report_missing(reader, "CteDefinition", "name");
    return &cte->node;
}

ProtobufCMessage *write_cte_definition(Writer *writer, const PlanCteDefinition *node)
{
    ProtobufCMessage *message = message_new(writer->cx->arena,
                                            &sctranspile__cte_definition__descriptor);
    write_fields(writer, &node->node, message, "");
    return message;
}

ProtobufCMessage *write_with(Writer *writer, const PlanWith *node)
{
    Arena *arena = writer->cx->arena;
    ProtobufCMessage *with = message_new(arena, &sctranspile__with__descriptor);
    write_fields(writer, &node->node, with, "");
    Google__Protobuf__Any *any = (Google__Protobuf__Any *)message_new(
        arena, &google__protobuf__any__descriptor);
    Str bytes = message_pack(arena, with);
    any->type_url = text_of(writer->cx,
                            str_format(arena, "type.googleapis.com/%s", with->descriptor->name));
    any->has_value = 1;
    any->value = (ProtobufCBinaryData){.len = bytes.n, .data = (uint8_t *)(uintptr_t)bytes.p};
    return &any->base;
}
