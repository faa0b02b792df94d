/* message_field.h - the fields of a message by their descriptors. */
#ifndef SC_PROTO_MESSAGE_FIELD_H
#define SC_PROTO_MESSAGE_FIELD_H

#include <protobuf-c/protobuf-c.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/str.h"

/* A new message without any field, in the arena. */
ProtobufCMessage *message_new(Arena *arena, const ProtobufCMessageDescriptor *type);

/* How many values a field has: 0 or 1 for one that is not repeated. */
size_t message_field_count(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field);

/* Value `index` of a field that has so many, to be read as what its type is in C. */
const void *message_field_value(const ProtobufCMessage *message,
                                const ProtobufCFieldDescriptor *field, size_t index);

/* Say that a field has `count` values and give the first one, to be assigned; those of a repeated
 * field, which must not have any yet, follow in the arena. */
void *message_field_set(Arena *arena, ProtobufCMessage *message,
                        const ProtobufCFieldDescriptor *field, size_t count);

/* The number of the field that is set of those in the field's oneof; 0 for none, or for a field that
 * is in none. */
uint32_t message_field_oneof(const ProtobufCMessage *message,
                             const ProtobufCFieldDescriptor *field);

/* Bytes that a value of the field takes in C. */
size_t message_field_value_size(const ProtobufCFieldDescriptor *field);

/* Whether the field is a map: its values are messages with a key (field 1) and a value (field 2). */
bool message_field_is_map(const ProtobufCFieldDescriptor *field);

/* The field's name in JSON: lowerCamelCase. */
Str message_field_json_name(Arena *arena, const ProtobufCFieldDescriptor *field);

/* The field of that name in either spelling, NULL if the type has none. */
const ProtobufCFieldDescriptor *message_field_find(const ProtobufCMessageDescriptor *type,
                                                   Str name);

#endif
