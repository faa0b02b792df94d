/* message_outline.h - what a plan is made of, in a few words. */
#ifndef SC_PROTO_MESSAGE_OUTLINE_H
#define SC_PROTO_MESSAGE_OUTLINE_H

#include <protobuf-c/protobuf-c.h>

#include "util/str.h"

/* Append the kinds of relations and commands in a message, each once, from the outside in: "Project,
 * Filter, LocalRelation". */
void message_outline_add(const ProtobufCMessage *message, Arena *arena, Buf *out);

#endif
