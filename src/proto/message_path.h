/* message_path.h - where in a nested message a reader or writer is, for diagnostics and for the
 * limit of depth. A path is a list from the inside out, on the stack of who walks. */
#ifndef SC_PROTO_MESSAGE_PATH_H
#define SC_PROTO_MESSAGE_PATH_H

#include <protobuf-c/protobuf-c.h>

#include "core/context.h"

/* How deep messages may nest: what a Spark Connect server takes by default
 * (spark.connect.grpc.marshallerRecursionLimit). */
enum { MESSAGE_DEPTH_MAX = 1024 };

typedef struct MessagePath {
    const struct MessagePath *parent;      /* NULL for the outermost message */
    const ProtobufCFieldDescriptor *field; /* of the parent; NULL for the outermost message */
    unsigned depth;                        /* of messages; 1 for the outermost */
} MessagePath;

/* The path of a field of the message that `parent` stands for. */
MessagePath message_path_enter(const MessagePath *parent, const ProtobufCFieldDescriptor *field);

/* Whether the message is within the limit; if not, that is reported (CFG102). */
bool message_path_check_depth(ScContext *cx, const MessagePath *path);

/* "root.project.input"; of a long path only its end. "" for the outermost message. */
Str message_path_text(Arena *arena, const MessagePath *path);

#endif
