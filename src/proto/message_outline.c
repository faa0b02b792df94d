/* message_outline.c - see message_outline.h. */
#include "proto/message_outline.h"

#include "proto/message_field.h"
#include "spark/connect/base.pb-c.h"
#include "util/map.h"

typedef struct Outline {
    Map kinds; /* seen so far */
    Buf *out;
} Outline;

static void add_kind(Outline *outline, const ProtobufCMessageDescriptor *type)
{
    Str name = str_from(type->short_name);
    if (map_get(&outline->kinds, name) != NULL)
        return;
    buf_add_format(outline->out, "%s%.*s", outline->kinds.count == 0 ? "" : ", ", STR_ARG(name));
    map_put(&outline->kinds, name, (void *)(uintptr_t)type);
}

/* The depth of messages is limited where they are read. */
static void visit(Outline *outline, const ProtobufCMessage *message)
{
    const ProtobufCMessageDescriptor *type = message->descriptor;
    bool has_kinds = type == &spark__connect__relation__descriptor ||
                     type == &spark__connect__command__descriptor;
    for (unsigned i = 0; i < type->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &type->fields[i];
        if (field->type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        size_t count = message_field_count(message, field);
        if (count > 0 && has_kinds && (field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0)
            add_kind(outline, field->descriptor);
        for (size_t k = 0; k < count; k++)
            visit(outline, *(ProtobufCMessage *const *)message_field_value(message, field, k));
    }
}

void message_outline_add(const ProtobufCMessage *message, Arena *arena, Buf *out)
{
    Outline outline = {.out = out};
    map_init(&outline.kinds, arena, false);
    visit(&outline, message);
}
