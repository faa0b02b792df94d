/* wire_check.h - whether bytes are what they claim to be, before they are unpacked.
 *
 * protobuf-c's unpacking recurses without a limit, takes any bytes for text, and gives no reason
 * when it fails. This goes over the same bytes first, guided by the same descriptors, in time linear
 * in their number. It reads only; it builds nothing.
 */
#ifndef SC_PROTO_WIRE_CHECK_H
#define SC_PROTO_WIRE_CHECK_H

#include <protobuf-c/protobuf-c.h>

#include "core/context.h"

/* No message of the protocol has more fields than this. */
enum { WIRE_CHECK_FIELDS_MAX = 256 };

/* Whether the bytes are a serialized message of this type that can be unpacked without loss. What is
 * wrong is reported: CFG101, CFG102 for one nested deeper than MESSAGE_DEPTH_MAX, or CFG104 for one
 * of so many parts that memory would not do. Unknown fields are fine. Refused though protobuf allows
 * them: text with NUL characters, which protobuf-c ends there, and a single message given in two
 * parts to be merged, which nothing writes. */
bool wire_check(ScContext *cx, const ProtobufCMessageDescriptor *type, Str bytes);

#endif
