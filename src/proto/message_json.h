/* message_json.h - messages of the protocol in protobuf's JSON form and back
 * (https://protobuf.dev/programming-guides/json/), by their descriptors alone.
 *
 * Names are written in lowerCamelCase and read in both spellings, enums are written by name, 64-bit
 * integers as text, bytes in base64, map fields as objects. A google.protobuf.Any is written as the
 * message in it, a google.protobuf.Timestamp as RFC 3339 text. Only fields that are set are written.
 */
#ifndef SC_PROTO_MESSAGE_JSON_H
#define SC_PROTO_MESSAGE_JSON_H

#include <jansson.h>
#include <protobuf-c/protobuf-c.h>

#include "core/context.h"
#include "spark/connect/base.pb-c.h"

/* The message as a JSON value, to be released by the caller. NULL after a diagnostic: CNV902 for an
 * Any of an unknown type, CFG101 for what is malformed in it, CFG102. Fields that are not known have
 * no JSON form: they are left out with a warning, FDM901. */
json_t *message_json_write(ScContext *cx, const ProtobufCMessage *message);

/* The message of this type that a JSON text is, in cx->arena. NULL after a diagnostic. */
ProtobufCMessage *message_json_read(ScContext *cx, const ProtobufCMessageDescriptor *type,
                                    Str text);

/* The plan that a JSON text is, or is the request around. NULL after a diagnostic. */
Spark__Connect__Plan *message_json_read_plan(ScContext *cx, Str text);

#endif
