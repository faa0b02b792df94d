/* message.h - messages of the protocol as bytes and back, and the envelope of a plan: the request
 * that a client sends it in, and its compressed form. What a plan means is not looked at.
 */
#ifndef SC_PROTO_MESSAGE_H
#define SC_PROTO_MESSAGE_H

#include <protobuf-c/protobuf-c.h>

#include "core/context.h"
#include "spark/connect/base.pb-c.h"

/* The largest serialized message; protobuf has no larger ones. */
enum { MESSAGE_SIZE_MAX = 0x7FFFFFFF };

/* The message that the bytes are, in cx->arena with all it holds; it stays valid without the bytes.
 * Fields that are not known are kept. NULL after a diagnostic (CFG101, CFG102, CFG104). */
ProtobufCMessage *message_unpack(ScContext *cx, const ProtobufCMessageDescriptor *type, Str bytes);

/* Whether a message is not nested too deep; if it is, that is reported (CFG102). */
bool message_check_depth(ScContext *cx, const ProtobufCMessage *message);

/* The bytes of a message, in the arena. protobuf-c measures what is inside again at each level: a
 * message that was not unpacked must have passed message_check_depth. */
Str message_pack(Arena *arena, const ProtobufCMessage *message);

/* The plan in the bytes of a Plan or of an ExecutePlanRequest. NULL after a diagnostic. */
Spark__Connect__Plan *message_read_plan(ScContext *cx, Str bytes);

/* The plan in a request. NULL after a diagnostic. */
Spark__Connect__Plan *message_request_plan(ScContext *cx,
                                           const Spark__Connect__ExecutePlanRequest *request);

/* The plan with its relation or command at hand: itself, or what its compressed_operation holds.
 * NULL after a diagnostic (CFG101 to CFG105). */
const Spark__Connect__Plan *message_expand_plan(ScContext *cx, const Spark__Connect__Plan *plan);

#endif
