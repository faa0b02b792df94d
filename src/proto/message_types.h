/* message_types.h - the types of messages that this program knows, by their names: what may stand
 * in a google.protobuf.Any. */
#ifndef SC_PROTO_MESSAGE_TYPES_H
#define SC_PROTO_MESSAGE_TYPES_H

#include <protobuf-c/protobuf-c.h>

#include "util/map.h"

/* Every type that a plan, the request around it or a message of our own can hold: full name ->
 * const ProtobufCMessageDescriptor *. The map lives in the arena. */
void message_types_init(Map *types, Arena *arena);

/* The type that the URL of an Any names behind its last '/', NULL if it is not known. */
const ProtobufCMessageDescriptor *message_types_find(const Map *types, Str type_url);

/* Whether messages of the type have a JSON form of their own, which is not an object of their
 * fields: in an Any it is the "value" beside the "@type". */
bool message_types_has_own_json(const ProtobufCMessageDescriptor *type);

#endif
