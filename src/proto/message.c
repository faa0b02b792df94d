/* message.c - see message.h. */
#include "proto/message.h"

#include "proto/compressed.h"
#include "proto/message_field.h"
#include "proto/message_path.h"
#include "proto/wire.h"
#include "proto/wire_check.h"

/* ---- bytes and messages ---------------------------------------------------------------------- */

static void *allocate(void *arena, size_t size)
{
    return arena_alloc(arena, size);
}

static void leave_to_arena(void *arena, void *memory)
{
    (void)arena;
    (void)memory;
}

ProtobufCMessage *message_unpack(ScContext *cx, const ProtobufCMessageDescriptor *type, Str bytes)
{
    if (bytes.n > MESSAGE_SIZE_MAX) {
        diag_emit(cx->diags, CFG104, (Span){0, 0}, "the plan is larger than 2 GiB");
        return NULL;
    }
    if (!wire_check(cx, type, bytes))
        return NULL;
    ProtobufCAllocator allocator = {allocate, leave_to_arena, cx->arena};
    ProtobufCMessage *message = protobuf_c_message_unpack(type, &allocator, bytes.n,
                                                          (const uint8_t *)bytes.p);
    if (message == NULL)
        diag_emit(cx->diags, CFG101, (Span){0, 0}, "this is no serialized %s", type->name);
    return message;
}

static bool check_depth(ScContext *cx, const ProtobufCMessage *message, const MessagePath *path)
{
    if (!message_path_check_depth(cx, path))
        return false;
    for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
        if (field->type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        MessagePath inner = message_path_enter(path, field);
        size_t count = message_field_count(message, field);
        for (size_t j = 0; j < count; j++)
            if (!check_depth(cx, *(ProtobufCMessage *const *)message_field_value(message, field, j),
                             &inner))
                return false;
    }
    return true;
}

bool message_check_depth(ScContext *cx, const ProtobufCMessage *message)
{
    return check_depth(cx, message, &(MessagePath){.depth = 1});
}

/* Room that is just large enough. */
typedef struct PackedBytes {
    ProtobufCBuffer base;
    uint8_t *end;
} PackedBytes;

static void append(ProtobufCBuffer *buffer, size_t count, const uint8_t *bytes)
{
    PackedBytes *packed = (PackedBytes *)buffer;
    if (count > 0)
        memcpy(packed->end, bytes, count);
    packed->end += count;
}

/* Not by protobuf_c_message_pack, which moves the bytes of a message again at each level around it. */
Str message_pack(Arena *arena, const ProtobufCMessage *message)
{
    size_t size = protobuf_c_message_get_packed_size(message);
    uint8_t *bytes = arena_alloc(arena, size);
    PackedBytes packed = {{append}, bytes};
    protobuf_c_message_pack_to_buffer(message, &packed.base);
    return (Str){(char *)bytes, size};
}

/* ---- the request around a plan --------------------------------------------------------------- */

/* A UUID in its canonical text form, as a session's id must be. */
static bool is_uuid(Str text)
{
    static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.n != sizeof form - 1)
        return false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        bool hexadecimal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
                           (c >= 'A' && c <= 'F');
        if (form[i] == '-' ? c != '-' : !hexadecimal)
            return false;
    }
    return true;
}

/* Field 1 is a relation in a plan and the session's id, a UUID, in a request. No text of a UUID is a
 * relation: its first character would be the key of a field of another wire type, or of one whose
 * length, the second character, reaches beyond the text. */
static bool is_request(Str bytes)
{
    WireField field;
    for (size_t at = 0; at < bytes.n && wire_next(bytes, &at, &field) == NULL;)
        if (field.number == 1 && field.type == WIRE_BYTES && is_uuid(field.payload))
            return true;
    return false;
}

Spark__Connect__Plan *message_request_plan(ScContext *cx,
                                           const Spark__Connect__ExecutePlanRequest *request)
{
    if (request->plan == NULL)
        diag_emit(cx->diags, CFG101, (Span){0, 0}, "the request holds no plan");
    return request->plan;
}

Spark__Connect__Plan *message_read_plan(ScContext *cx, Str bytes)
{
    if (bytes.n == 0) {
        diag_emit(cx->diags, CFG101, (Span){0, 0}, "the input is empty: there is no plan in it");
        return NULL;
    }
    if (!is_request(bytes))
        return (Spark__Connect__Plan *)message_unpack(cx, &spark__connect__plan__descriptor, bytes);
    Spark__Connect__ExecutePlanRequest *request = (Spark__Connect__ExecutePlanRequest *)
        message_unpack(cx, &spark__connect__execute_plan_request__descriptor, bytes);
    return request == NULL ? NULL : message_request_plan(cx, request);
}

/* ---- compressed plans ------------------------------------------------------------------------ */

const Spark__Connect__Plan *message_expand_plan(ScContext *cx, const Spark__Connect__Plan *plan)
{
    if (plan->op_type_case != SPARK__CONNECT__PLAN__OP_TYPE_COMPRESSED_OPERATION)
        return plan;
    const Spark__Connect__Plan__CompressedOperation *compressed = plan->compressed_operation;
    Str bytes;
    if (!compressed_expand(cx, compressed, &bytes))
        return NULL;
    Spark__Connect__Plan *expanded = ARENA_NEW(cx->arena, Spark__Connect__Plan);
    spark__connect__plan__init(expanded);
    switch (compressed->op_type) {
    case SPARK__CONNECT__PLAN__COMPRESSED_OPERATION__OP_TYPE__OP_TYPE_RELATION:
        expanded->op_type_case = SPARK__CONNECT__PLAN__OP_TYPE_ROOT;
        expanded->root = (Spark__Connect__Relation *)message_unpack(
            cx, &spark__connect__relation__descriptor, bytes);
        return expanded->root == NULL ? NULL : expanded;
    case SPARK__CONNECT__PLAN__COMPRESSED_OPERATION__OP_TYPE__OP_TYPE_COMMAND:
        expanded->op_type_case = SPARK__CONNECT__PLAN__OP_TYPE_COMMAND;
        expanded->command = (Spark__Connect__Command *)message_unpack(
            cx, &spark__connect__command__descriptor, bytes);
        return expanded->command == NULL ? NULL : expanded;
    default:
        diag_emit(cx->diags, CFG101, (Span){0, 0},
                  "the compressed plan is neither a relation nor a command");
        return NULL;
    }
}
