/* message_json_write.c - messages as JSON; see message_json.h. */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#include "google/protobuf/any.pb-c.h"
#include "google/protobuf/timestamp.pb-c.h"
#include "proto/message.h"
#include "proto/message_field.h"
#include "proto/message_json.h"
#include "proto/message_path.h"
#include "proto/message_types.h"
#include "proto/timestamp_text.h"
#include "util/base64.h"
#include "util/json_tree.h"

typedef struct Writer {
    ScContext *cx;
    Map types; /* filled when an Any is met */
} Writer;

static json_t *write_message(Writer *writer, const ProtobufCMessage *message,
                             const MessagePath *path);

/* ---- single values --------------------------------------------------------------------------- */

static json_t *write_integer(Writer *writer, int64_t value, bool wide)
{
    if (!wide)
        return json_tree_must(json_integer(value));
    return json_tree_text(str_format(writer->cx->arena, "%" PRId64, value));
}

static json_t *write_real(double value)
{
    if (isnan(value))
        return json_tree_text(STR("NaN"));
    if (isinf(value))
        return json_tree_text(value < 0 ? STR("-Infinity") : STR("Infinity"));
    return json_tree_must(json_real(value));
}

/* The number with the fewest digits that is this one as a float. */
static json_t *write_float(float value)
{
    char text[32];
    for (int digits = 6; digits < 9; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, (double)value);
        if (strtof(text, NULL) == value)
            return write_real(strtod(text, NULL));
    }
    return write_real((double)value);
}

static json_t *write_enum(const ProtobufCEnumDescriptor *type, int number)
{
    const ProtobufCEnumValue *value = protobuf_c_enum_descriptor_get_value(type, number);
    if (value == NULL)
        return json_tree_must(json_integer(number));
    return json_tree_text(str_from(value->name));
}

static json_t *write_bytes(const ProtobufCBinaryData *bytes)
{
    Buf text;
    buf_init(&text);
    base64_encode((Str){(const char *)bytes->data, bytes->len}, &text);
    json_t *value = json_tree_text(buf_str(&text));
    buf_free(&text);
    return value;
}

static json_t *write_text(const char *text)
{
    return json_tree_text(str_from(text == NULL ? "" : text));
}

/* `value` points to what the field's type is in C. */
static json_t *write_value(Writer *writer, const ProtobufCFieldDescriptor *field, const void *value,
                           const MessagePath *path)
{
    MessagePath inner;
    switch (field->type) {
    case PROTOBUF_C_TYPE_INT32:
    case PROTOBUF_C_TYPE_SINT32:
    case PROTOBUF_C_TYPE_SFIXED32: return write_integer(writer, *(const int32_t *)value, false);
    case PROTOBUF_C_TYPE_UINT32:
    case PROTOBUF_C_TYPE_FIXED32: return write_integer(writer, *(const uint32_t *)value, false);
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_SINT64:
    case PROTOBUF_C_TYPE_SFIXED64: return write_integer(writer, *(const int64_t *)value, true);
    case PROTOBUF_C_TYPE_UINT64:
    case PROTOBUF_C_TYPE_FIXED64:
        return json_tree_text(str_format(writer->cx->arena, "%" PRIu64, *(const uint64_t *)value));
    case PROTOBUF_C_TYPE_FLOAT: return write_float(*(const float *)value);
    case PROTOBUF_C_TYPE_DOUBLE: return write_real(*(const double *)value);
    case PROTOBUF_C_TYPE_BOOL:
        return json_tree_must(json_boolean(*(const protobuf_c_boolean *)value));
    case PROTOBUF_C_TYPE_ENUM: return write_enum(field->descriptor, *(const int *)value);
    case PROTOBUF_C_TYPE_STRING: return write_text(*(char *const *)value);
    case PROTOBUF_C_TYPE_BYTES: return write_bytes(value);
    case PROTOBUF_C_TYPE_MESSAGE: break;
    }
    inner = message_path_enter(path, field);
    return write_message(writer, *(ProtobufCMessage *const *)value, &inner);
}

/* ---- fields ---------------------------------------------------------------------------------- */

/* The value of a map's entry; one that is not set has the default. */
static json_t *write_entry_value(Writer *writer, const ProtobufCMessage *entry,
                                 const MessagePath *path)
{
    static const max_align_t nothing[2];
    const ProtobufCFieldDescriptor *field = &entry->descriptor->fields[1];
    if (message_field_count(entry, field) > 0)
        return write_value(writer, field, message_field_value(entry, field, 0), path);
    if (field->type == PROTOBUF_C_TYPE_MESSAGE)
        return json_tree_must(json_object());
    return write_value(writer, field, nothing, path);
}

/* The key of a map's entry as text, whatever its type. */
static Str entry_key(Writer *writer, const ProtobufCMessage *entry, const MessagePath *path)
{
    static const max_align_t nothing[2];
    const ProtobufCFieldDescriptor *field = &entry->descriptor->fields[0];
    bool is_set = message_field_count(entry, field) > 0;
    json_t *key = write_value(writer, field,
                              is_set ? message_field_value(entry, field, 0) : nothing, path);
    Str text = json_is_string(key) ? str_copy(writer->cx->arena, str_from(json_string_value(key)))
               : json_is_boolean(key) ? str_from(json_is_true(key) ? "true" : "false")
                                      : str_format(writer->cx->arena, "%" JSON_INTEGER_FORMAT,
                                                   json_integer_value(key));
    json_decref(key);
    return text;
}

static json_t *write_map(Writer *writer, const ProtobufCMessage *message,
                         const ProtobufCFieldDescriptor *field, const MessagePath *path)
{
    MessagePath inner = message_path_enter(path, field);
    json_t *object = json_tree_must(json_object());
    size_t count = message_field_count(message, field);
    for (size_t i = 0; i < count; i++) {
        const ProtobufCMessage *entry = *(ProtobufCMessage *const *)message_field_value(message,
                                                                                        field, i);
        json_t *value = write_entry_value(writer, entry, &inner);
        if (value == NULL) {
            json_decref(object);
            return NULL;
        }
        json_tree_set(object, entry_key(writer, entry, &inner).p, value);
    }
    return object;
}

static json_t *write_list(Writer *writer, const ProtobufCMessage *message,
                          const ProtobufCFieldDescriptor *field, const MessagePath *path)
{
    json_t *array = json_tree_must(json_array());
    size_t count = message_field_count(message, field);
    for (size_t i = 0; i < count; i++) {
        json_t *value = write_value(writer, field, message_field_value(message, field, i), path);
        if (value == NULL) {
            json_decref(array);
            return NULL;
        }
        json_tree_append(array, value);
    }
    return array;
}

static json_t *write_field(Writer *writer, const ProtobufCMessage *message,
                           const ProtobufCFieldDescriptor *field, const MessagePath *path)
{
    if (message_field_is_map(field))
        return write_map(writer, message, field, path);
    if (field->label == PROTOBUF_C_LABEL_REPEATED)
        return write_list(writer, message, field, path);
    return write_value(writer, field, message_field_value(message, field, 0), path);
}

/* ---- messages -------------------------------------------------------------------------------- */

static void warn_of_unknown_fields(Writer *writer, const ProtobufCMessage *message)
{
    for (unsigned i = 0; i < message->n_unknown_fields; i++)
        diag_emit(writer->cx->diags, FDM901, (Span){0, 0},
                  "field %u of %s is not known and has no JSON form: it is left out",
                  message->unknown_fields[i].tag, message->descriptor->name);
}

/* Add the fields of a message to an object; false after a diagnostic. */
static bool write_fields(Writer *writer, json_t *object, const ProtobufCMessage *message,
                         const MessagePath *path)
{
    warn_of_unknown_fields(writer, message);
    for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
        if (message_field_count(message, field) == 0)
            continue;
        json_t *value = write_field(writer, message, field, path);
        if (value == NULL)
            return false;
        json_tree_set(object, message_field_json_name(writer->cx->arena, field).p, value);
    }
    return true;
}

static json_t *write_timestamp(Writer *writer, const Google__Protobuf__Timestamp *timestamp)
{
    Str text;
    if (timestamp_text_write(writer->cx->arena, timestamp->seconds, timestamp->nanos, &text))
        return json_tree_text(text);
    diag_emit(writer->cx->diags, CNV902, (Span){0, 0},
              "a timestamp outside of the years 1 to 9999 has no JSON form");
    return NULL;
}

/* What an Any holds, in `object`; false after a diagnostic. */
static bool write_any_value(Writer *writer, json_t *object, const Google__Protobuf__Any *any,
                            const MessagePath *path)
{
    ScContext *cx = writer->cx;
    if (writer->types.arena == NULL)
        message_types_init(&writer->types, cx->arena);
    const char *url = any->type_url == NULL ? "" : any->type_url;
    const ProtobufCMessageDescriptor *type = message_types_find(&writer->types, str_from(url));
    if (type == NULL) {
        diag_emit(cx->diags, CNV902, (Span){0, 0},
                  "a message of the unknown type '%s' has no JSON form", url);
        return false;
    }
    ProtobufCMessage *message = message_unpack(
        cx, type, (Str){(const char *)any->value.data, any->value.len});
    if (message == NULL)
        return false;
    json_tree_set(object, "@type", json_tree_text(str_from(url)));
    MessagePath inner = message_path_enter(path, &any->base.descriptor->fields[1]);
    if (!message_types_has_own_json(type))
        return message_path_check_depth(cx, &inner) &&
               write_fields(writer, object, message, &inner);
    json_t *value = write_message(writer, message, &inner);
    if (value != NULL)
        json_tree_set(object, "value", value);
    return value != NULL;
}

static json_t *write_any(Writer *writer, const Google__Protobuf__Any *any, const MessagePath *path)
{
    json_t *object = json_tree_must(json_object());
    bool empty = any->type_url == NULL && any->value.len == 0;
    if (empty || write_any_value(writer, object, any, path))
        return object;
    json_decref(object);
    return NULL;
}

static json_t *write_message(Writer *writer, const ProtobufCMessage *message,
                             const MessagePath *path)
{
    if (!message_path_check_depth(writer->cx, path))
        return NULL;
    if (message->descriptor == &google__protobuf__any__descriptor)
        return write_any(writer, (const Google__Protobuf__Any *)message, path);
    if (message->descriptor == &google__protobuf__timestamp__descriptor)
        return write_timestamp(writer, (const Google__Protobuf__Timestamp *)message);
    json_t *object = json_tree_must(json_object());
    if (write_fields(writer, object, message, path))
        return object;
    json_decref(object);
    return NULL;
}

json_t *message_json_write(ScContext *cx, const ProtobufCMessage *message)
{
    Writer writer = {.cx = cx};
    return write_message(&writer, message, &(MessagePath){.depth = 1});
}
