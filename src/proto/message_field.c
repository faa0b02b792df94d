/* message_field.c - see message_field.h. */
#include "proto/message_field.h"

static void *member(const ProtobufCMessage *message, unsigned offset)
{
    return (char *)(uintptr_t)message + offset;
}

static bool is_oneof(const ProtobufCFieldDescriptor *field)
{
    return (field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0;
}

/* A pointer that is NULL when the field is not set; others have a flag. */
static bool is_pointer(const ProtobufCFieldDescriptor *field)
{
    return field->type == PROTOBUF_C_TYPE_MESSAGE || field->type == PROTOBUF_C_TYPE_STRING;
}

ProtobufCMessage *message_new(Arena *arena, const ProtobufCMessageDescriptor *type)
{
    ProtobufCMessage *message = arena_alloc(arena, type->sizeof_message);
    protobuf_c_message_init(type, message);
    return message;
}

size_t message_field_count(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    const void *quantifier = member(message, field->quantifier_offset);
    if (field->label == PROTOBUF_C_LABEL_REPEATED)
        return *(const size_t *)quantifier;
    if (is_oneof(field))
        return message_field_oneof(message, field) == field->id;
    if (is_pointer(field))
        return *(void *const *)member(message, field->offset) != NULL;
    return *(const protobuf_c_boolean *)quantifier != 0;
}

const void *message_field_value(const ProtobufCMessage *message,
                                const ProtobufCFieldDescriptor *field, size_t index)
{
    const void *value = member(message, field->offset);
    if (field->label != PROTOBUF_C_LABEL_REPEATED)
        return value;
    return *(const char *const *)value + index * message_field_value_size(field);
}

void *message_field_set(Arena *arena, ProtobufCMessage *message,
                        const ProtobufCFieldDescriptor *field, size_t count)
{
    void *quantifier = member(message, field->quantifier_offset);
    void *value = member(message, field->offset);
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
        *(size_t *)quantifier = count;
        *(void **)value = arena_alloc_array(arena, count, message_field_value_size(field));
        return *(void **)value;
    }
    if (is_oneof(field))
        *(uint32_t *)quantifier = field->id;
    else if (!is_pointer(field))
        *(protobuf_c_boolean *)quantifier = 1;
    return value;
}

uint32_t message_field_oneof(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    return is_oneof(field) ? *(const uint32_t *)member(message, field->quantifier_offset) : 0;
}

size_t message_field_value_size(const ProtobufCFieldDescriptor *field)
{
    switch (field->type) {
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_SINT64:
    case PROTOBUF_C_TYPE_SFIXED64:
    case PROTOBUF_C_TYPE_UINT64:
    case PROTOBUF_C_TYPE_FIXED64:
    case PROTOBUF_C_TYPE_DOUBLE: return 8;
    case PROTOBUF_C_TYPE_BOOL: return sizeof(protobuf_c_boolean);
    case PROTOBUF_C_TYPE_STRING:
    case PROTOBUF_C_TYPE_MESSAGE: return sizeof(void *);
    case PROTOBUF_C_TYPE_BYTES: return sizeof(ProtobufCBinaryData);
    default: return 4;
    }
}

/* ---- names ----------------------------------------------------------------------------------- */

/* Take the next character of a name in CamelCase from one in snake_case; '\0' at its end. */
static char next_camel(const char **name, bool upper)
{
    for (; **name == '_'; (*name)++)
        upper = true;
    char c = **name;
    *name += c != '\0';
    return upper && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* How many characters of `text` are the name in CamelCase; 0 if it does not start with it. */
static size_t match_camel(Str text, const char *name, bool upper)
{
    size_t at = 0;
    for (char c; (c = next_camel(&name, upper)) != '\0'; upper = false)
        if (at >= text.n || text.p[at++] != c)
            return 0;
    return at;
}

Str message_field_json_name(Arena *arena, const ProtobufCFieldDescriptor *field)
{
    const char *rest = field->name;
    char *name = arena_alloc(arena, strlen(rest) + 1);
    size_t count = 0;
    while ((name[count] = next_camel(&rest, false)) != '\0')
        count++;
    return (Str){name, count};
}

const ProtobufCFieldDescriptor *message_field_find(const ProtobufCMessageDescriptor *type, Str name)
{
    for (unsigned i = 0; i < type->n_fields; i++) {
        const char *proto = type->fields[i].name;
        size_t same = match_camel(name, proto, false);
        if (str_equal(name, str_from(proto)) || (same > 0 && same == name.n))
            return &type->fields[i];
    }
    return NULL;
}

/* ---- maps ------------------------------------------------------------------------------------ */

bool message_field_is_map(const ProtobufCFieldDescriptor *field)
{
    if (field->label != PROTOBUF_C_LABEL_REPEATED || field->type != PROTOBUF_C_TYPE_MESSAGE)
        return false;
    const ProtobufCMessageDescriptor *entry = field->descriptor;
    Str name = str_from(entry->short_name);
    size_t same = match_camel(name, field->name, true);
    return entry->n_fields == 2 && entry->fields[0].id == 1 && entry->fields[1].id == 2 &&
           str_equal(str_slice(name, same, name.n), STR("Entry"));
}
