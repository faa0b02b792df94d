/* wire_check.c - see wire_check.h. */
#include "proto/wire_check.h"

#include "proto/message_path.h"
#include "proto/wire.h"
#include "util/utf8.h"

typedef struct Check {
    ScContext *cx;
    Str all;
    const ProtobufCMessageDescriptor *type; /* of the whole */
    size_t memory;                          /* that what was seen takes when it is unpacked */
} Check;

/* What two bytes say can take a hundred when it is unpacked; no plan that somebody means takes this
 * much, not counting its texts and data. */
#define MEMORY_MAX ((size_t)1 << 30)

/* A field takes a note while protobuf-c scans, and a place in an array. */
enum { FIELD_MEMORY = 64 };

/* The fields of one message that have been seen, by their index. */
typedef struct Seen {
    uint64_t bits[WIRE_CHECK_FIELDS_MAX / 64];
} Seen;

/* Report what is wrong at a place in the bytes; gives false. */
static bool report(const Check *check, const char *at, const MessagePath *path,
                   const ProtobufCFieldDescriptor *field, const char *trouble)
{
    MessagePath inner = *path;
    if (field != NULL)
        inner = message_path_enter(path, field);
    Str where = message_path_text(check->cx->arena, &inner);
    Diagnostic *diagnostic = diag_emit(check->cx->diags, CFG101, (Span){0, 0},
                                       "this is no serialized %s: at byte %zu%s%.*s: %s",
                                       check->type->name, (size_t)(at - check->all.p),
                                       where.n == 0 ? "" : ", in ", STR_ARG(where), trouble);
    diag_add_help(check->cx->diags, diagnostic,
                  "a plan is the bytes that a Spark Connect client sends: a spark.connect.Plan, or "
                  "the ExecutePlanRequest around it");
    return false;
}

/* Count the memory for a message or field; false, after reporting it, if it is too much. */
static bool take_memory(Check *check, size_t size)
{
    check->memory += size;
    if (check->memory <= MEMORY_MAX)
        return true;
    diag_emit(check->cx->diags, CFG104, (Span){0, 0},
              "the plan has too many parts: they would take more than %zu MiB of memory",
              MEMORY_MAX >> 20);
    return false;
}

static WireType wire_type_of(ProtobufCType type)
{
    switch (type) {
    case PROTOBUF_C_TYPE_SFIXED32:
    case PROTOBUF_C_TYPE_FIXED32:
    case PROTOBUF_C_TYPE_FLOAT: return WIRE_32BIT;
    case PROTOBUF_C_TYPE_SFIXED64:
    case PROTOBUF_C_TYPE_FIXED64:
    case PROTOBUF_C_TYPE_DOUBLE: return WIRE_64BIT;
    case PROTOBUF_C_TYPE_STRING:
    case PROTOBUF_C_TYPE_BYTES:
    case PROTOBUF_C_TYPE_MESSAGE: return WIRE_BYTES;
    default: return WIRE_VARINT;
    }
}

/* What is wrong with the numbers that stand packed in one field, or NULL. */
static const char *packed_trouble(WireType type, Str packed)
{
    uint64_t value;
    if (type == WIRE_32BIT || type == WIRE_64BIT)
        return packed.n % (type == WIRE_32BIT ? 4 : 8) == 0 ? NULL : "a packed number is cut off";
    for (size_t at = 0; at < packed.n;)
        if (!wire_varint(packed, &at, 10, &value))
            return "a packed number never ends";
    return NULL;
}

static const char *text_trouble(Str text)
{
    if (utf8_find_invalid(text) < text.n)
        return "the text is not valid UTF-8";
    if (memchr(text.p, '\0', text.n) != NULL)
        return "the text has a NUL character in it, which this program cannot carry";
    return NULL;
}

/* What is wrong with a field that is no message, or NULL. */
static const char *value_trouble(const ProtobufCFieldDescriptor *field, const WireField *wire)
{
    WireType wanted = wire_type_of(field->type);
    if (wire->type == WIRE_BYTES && wanted != WIRE_BYTES &&
        field->label == PROTOBUF_C_LABEL_REPEATED)
        return packed_trouble(wanted, wire->payload);
    if (wire->type != wanted)
        return "the field's wire type is not that of its values";
    return field->type == PROTOBUF_C_TYPE_STRING ? text_trouble(wire->payload) : NULL;
}

/* Whether a field that must not stand twice stands there for the second time. */
static bool is_second(Seen *seen, const ProtobufCMessageDescriptor *type,
                      const ProtobufCFieldDescriptor *field)
{
    size_t index = (size_t)(field - type->fields);
    uint64_t *word = &seen->bits[index / 64], bit = UINT64_C(1) << index % 64;
    bool again = (*word & bit) != 0;
    *word |= bit;
    return again && field->label != PROTOBUF_C_LABEL_REPEATED;
}

static bool check_message(Check *check, const ProtobufCMessageDescriptor *type, Str bytes,
                          const MessagePath *path)
{
    if (!message_path_check_depth(check->cx, path) || !take_memory(check, type->sizeof_message))
        return false;
    Seen seen = {{0}};
    for (size_t at = 0; at < bytes.n;) {
        const char *start = bytes.p + at;
        WireField wire = {0};
        const char *trouble = wire_next(bytes, &at, &wire);
        const ProtobufCFieldDescriptor *field = protobuf_c_message_descriptor_get_field(
            type, wire.number);
        if (trouble == NULL && field != NULL) {
            trouble = value_trouble(field, &wire);
            if (trouble == NULL && field->type == PROTOBUF_C_TYPE_MESSAGE &&
                is_second(&seen, type, field))
                trouble = "the message is given twice";
        }
        if (trouble != NULL)
            return report(check, start, path, field, trouble);
        if (!take_memory(check, FIELD_MEMORY))
            return false;
        if (field == NULL || field->type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        MessagePath inner = message_path_enter(path, field);
        if (!check_message(check, field->descriptor, wire.payload, &inner))
            return false;
    }
    return true;
}

bool wire_check(ScContext *cx, const ProtobufCMessageDescriptor *type, Str bytes)
{
    Check check = {.cx = cx, .all = bytes, .type = type};
    return check_message(&check, type, bytes, &(MessagePath){.depth = 1});
}
