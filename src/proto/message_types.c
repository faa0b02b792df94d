/* message_types.c - see message_types.h. */
#include "proto/message_types.h"

#include "google/protobuf/any.pb-c.h"
#include "google/protobuf/timestamp.pb-c.h"
#include "sctranspile/extension.pb-c.h"
#include "spark/connect/base.pb-c.h"

/* What no other known type has a field of. */
static const ProtobufCMessageDescriptor *const outermost[] = {
    &google__protobuf__any__descriptor,
    &google__protobuf__timestamp__descriptor,
    &sctranspile__with__descriptor,
    &spark__connect__execute_plan_request__descriptor,
};

/* A type and those of its fields. */
static void add_type(Map *types, const ProtobufCMessageDescriptor *type)
{
    Str name = str_from(type->name);
    if (map_get(types, name) != NULL)
        return;
    map_put(types, name, (void *)(uintptr_t)type);
    for (unsigned i = 0; i < type->n_fields; i++)
        if (type->fields[i].type == PROTOBUF_C_TYPE_MESSAGE)
            add_type(types, type->fields[i].descriptor);
}

void message_types_init(Map *types, Arena *arena)
{
    map_init(types, arena, false);
    for (size_t i = 0; i < sizeof outermost / sizeof outermost[0]; i++)
        add_type(types, outermost[i]);
}

const ProtobufCMessageDescriptor *message_types_find(const Map *types, Str type_url)
{
    size_t start = type_url.n;
    while (start > 0 && type_url.p[start - 1] != '/')
        start--;
    return map_get(types, str_slice(type_url, start, type_url.n));
}

bool message_types_has_own_json(const ProtobufCMessageDescriptor *type)
{
    return type == &google__protobuf__any__descriptor ||
           type == &google__protobuf__timestamp__descriptor;
}
