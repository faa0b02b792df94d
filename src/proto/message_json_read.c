/* message_json_read.c - messages from JSON; see message_json.h. */
#include <errno.h>
#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
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
#include "util/utf8.h"

typedef struct Reader {
    ScContext *cx;
    const char *name; /* of the type of the whole */
    Map types;        /* filled when an Any is met */
} Reader;

static ProtobufCMessage *read_message(Reader *reader, const ProtobufCMessageDescriptor *type,
                                      const json_t *json, const MessagePath *path);

/* ---- what is wrong --------------------------------------------------------------------------- */

__attribute__((format(printf, 3, 4))) static Diagnostic *
report(Reader *reader, const MessagePath *path, const char *format, ...)
{
    Buf text;
    buf_init(&text);
    va_list args;
    va_start(args, format);
    buf_add_format_list(&text, format, args);
    va_end(args);
    Str where = message_path_text(reader->cx->arena, path);
    Diagnostic *diagnostic = diag_emit(reader->cx->diags, CFG101, (Span){0, 0},
                                       "this is no JSON form of %s: %s%.*s%s%s", reader->name,
                                       where.n == 0 ? "" : "in ", STR_ARG(where),
                                       where.n == 0 ? "" : ": ", buf_text(&text));
    buf_free(&text);
    return diagnostic;
}

static bool report_value(Reader *reader, const MessagePath *path,
                         const ProtobufCFieldDescriptor *field, const char *wanted)
{
    report(reader, path, "%s is not %s", field->name, wanted);
    return false;
}

static void report_unknown_field(Reader *reader, const MessagePath *path,
                                 const ProtobufCMessageDescriptor *type, Str name)
{
    Diagnostic *diagnostic = report(reader, path, "%s has no field '%.*s'", type->name,
                                    STR_ARG(name));
    Str best = STR_NONE;
    unsigned least = 3;
    for (unsigned i = 0; i < type->n_fields; i++) {
        Str known = message_field_json_name(reader->cx->arena, &type->fields[i]);
        unsigned distance = str_distance(name, known, least);
        if (distance >= least)
            continue;
        best = known;
        least = distance;
    }
    if (best.n > 0)
        diag_add_help(reader->cx->diags, diagnostic, "did you mean '%.*s'?", STR_ARG(best));
}

/* ---- numbers --------------------------------------------------------------------------------- */

static Str text_of(const json_t *json)
{
    return (Str){json_string_value(json), json_string_length(json)};
}

/* A text of digits only, with a sign before them. */
static bool is_integer_text(Str text)
{
    size_t start = text.n > 0 && text.p[0] == '-' ? 1 : 0;
    for (size_t i = start; i < text.n; i++)
        if (text.p[i] < '0' || text.p[i] > '9')
            return false;
    return text.n > start;
}

/* An integer from a number without fraction or a text. */
static bool integer_of(const json_t *json, int64_t least, int64_t most, int64_t *value)
{
    if (json_is_integer(json)) {
        *value = json_integer_value(json);
    } else if (json_is_real(json)) {
        double real = json_real_value(json);
        if (!(fabs(real) < 0x1p63) || real != trunc(real))
            return false;
        *value = (int64_t)real;
    } else {
        if (!json_is_string(json) || !is_integer_text(text_of(json)))
            return false;
        errno = 0;
        *value = strtoll(json_string_value(json), NULL, 10);
        if (errno != 0)
            return false;
    }
    return *value >= least && *value <= most;
}

/* The same for what may be larger than any signed integer, which JSON has as text. */
static bool unsigned_of(const json_t *json, uint64_t *value)
{
    int64_t small;
    if (json_is_string(json) && is_integer_text(text_of(json)) && text_of(json).p[0] != '-') {
        errno = 0;
        *value = strtoull(json_string_value(json), NULL, 10);
        return errno == 0;
    }
    if (json_is_string(json) || !integer_of(json, 0, INT64_MAX, &small))
        return false;
    *value = (uint64_t)small;
    return true;
}

static bool real_of(const json_t *json, double *value)
{
    if (json_is_number(json)) {
        *value = json_number_value(json);
        return true;
    }
    if (!json_is_string(json))
        return false;
    Str text = text_of(json);
    if (str_equal(text, STR("NaN"))) {
        *value = NAN;
    } else if (str_equal(text, STR("Infinity")) || str_equal(text, STR("-Infinity"))) {
        *value = text.p[0] == '-' ? -INFINITY : INFINITY;
    } else {
        /* strtod knows more than JSON does: hexadecimal digits and words. */
        if (text.n == 0 || strspn(text.p, "0123456789+-.eE") != text.n)
            return false;
        char *end;
        *value = strtod(text.p, &end);
        return *end == '\0' && isfinite(*value);
    }
    return true;
}

/* ---- single values --------------------------------------------------------------------------- */

static bool read_int32(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                       int32_t *out, const MessagePath *path)
{
    int64_t value;
    if (!integer_of(json, INT32_MIN, INT32_MAX, &value))
        return report_value(reader, path, field, "an integer of 32 bits");
    *out = (int32_t)value;
    return true;
}

static bool read_uint32(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                        uint32_t *out, const MessagePath *path)
{
    int64_t value;
    if (!integer_of(json, 0, UINT32_MAX, &value))
        return report_value(reader, path, field, "an unsigned integer of 32 bits");
    *out = (uint32_t)value;
    return true;
}

static bool read_int64(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                       int64_t *out, const MessagePath *path)
{
    return integer_of(json, INT64_MIN, INT64_MAX, out) ||
           report_value(reader, path, field, "an integer of 64 bits");
}

static bool read_uint64(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                        uint64_t *out, const MessagePath *path)
{
    return unsigned_of(json, out) ||
           report_value(reader, path, field, "an unsigned integer of 64 bits");
}

static bool read_float(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                       float *out, const MessagePath *path)
{
    double value;
    if (!real_of(json, &value) || (isfinite(value) && !isfinite((float)value)))
        return report_value(reader, path, field, "a number of single precision");
    *out = (float)value;
    return true;
}

static bool read_double(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                        double *out, const MessagePath *path)
{
    return real_of(json, out) || report_value(reader, path, field, "a number");
}

static bool read_bool(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                      protobuf_c_boolean *out, const MessagePath *path)
{
    *out = json_is_true(json);
    return json_is_boolean(json) || report_value(reader, path, field, "true or false");
}

/* Numbers that are not known may be those of a newer protocol. */
static bool read_enum(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                      int32_t *out, const MessagePath *path)
{
    if (!json_is_string(json))
        return read_int32(reader, field, json, out, path);
    const ProtobufCEnumValue *value = protobuf_c_enum_descriptor_get_value_by_name(
        field->descriptor, json_string_value(json));
    if (value == NULL) {
        report(reader, path, "%s is '%s', which is none of its values", field->name,
               json_string_value(json));
        return false;
    }
    *out = value->value;
    return true;
}

static bool read_string(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                        char **out, const MessagePath *path)
{
    if (!json_is_string(json))
        return report_value(reader, path, field, "a text");
    *out = arena_copy(reader->cx->arena, json_string_value(json), json_string_length(json));
    return true;
}

static bool read_bytes(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                       ProtobufCBinaryData *out, const MessagePath *path)
{
    Str bytes;
    if (!json_is_string(json) || !base64_decode(reader->cx->arena, text_of(json), &bytes))
        return report_value(reader, path, field, "a text in base64");
    *out = (ProtobufCBinaryData){bytes.n, (uint8_t *)(uintptr_t)bytes.p};
    return true;
}

/* Read a value to where `out` points, which is what the field's type is in C. */
static bool read_value(Reader *reader, const ProtobufCFieldDescriptor *field, const json_t *json,
                       void *out, const MessagePath *path)
{
    MessagePath inner;
    switch (field->type) {
    case PROTOBUF_C_TYPE_INT32:
    case PROTOBUF_C_TYPE_SINT32:
    case PROTOBUF_C_TYPE_SFIXED32: return read_int32(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_UINT32:
    case PROTOBUF_C_TYPE_FIXED32: return read_uint32(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_SINT64:
    case PROTOBUF_C_TYPE_SFIXED64: return read_int64(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_UINT64:
    case PROTOBUF_C_TYPE_FIXED64: return read_uint64(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_FLOAT: return read_float(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_DOUBLE: return read_double(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_BOOL: return read_bool(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_ENUM: return read_enum(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_STRING: return read_string(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_BYTES: return read_bytes(reader, field, json, out, path);
    case PROTOBUF_C_TYPE_MESSAGE: break;
    }
    inner = message_path_enter(path, field);
    ProtobufCMessage *message = read_message(reader, field->descriptor, json, &inner);
    *(ProtobufCMessage **)out = message;
    return message != NULL;
}

/* ---- fields ---------------------------------------------------------------------------------- */

/* The key of a map's entry: what is no text in the message is one in JSON. */
static bool read_key(Reader *reader, const ProtobufCFieldDescriptor *field, const char *key,
                     void *out, const MessagePath *path)
{
    json_t *json = field->type != PROTOBUF_C_TYPE_BOOL ? json_string(key)
                   : strcmp(key, "true") == 0          ? json_true()
                   : strcmp(key, "false") == 0         ? json_false()
                                                       : json_string(key);
    if (json == NULL)
        arena_out_of_memory(strlen(key));
    bool good = read_value(reader, field, json, out, path);
    json_decref(json);
    return good;
}

static bool read_map(Reader *reader, ProtobufCMessage *message,
                     const ProtobufCFieldDescriptor *field, const json_t *json,
                     const MessagePath *path)
{
    const ProtobufCMessageDescriptor *type = field->descriptor;
    Arena *arena = reader->cx->arena;
    if (!json_is_object(json))
        return report_value(reader, path, field, "an object");
    ProtobufCMessage **entries = message_field_set(arena, message, field, json_object_size(json));
    MessagePath inner = message_path_enter(path, field);
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)json, key, value)
    {
        ProtobufCMessage *entry = *entries++ = message_new(arena, type);
        if (!read_key(reader, &type->fields[0], key,
                      message_field_set(arena, entry, &type->fields[0], 1), &inner) ||
            !read_value(reader, &type->fields[1], value,
                        message_field_set(arena, entry, &type->fields[1], 1), &inner))
            return false;
    }
    return true;
}

static bool read_list(Reader *reader, ProtobufCMessage *message,
                      const ProtobufCFieldDescriptor *field, const json_t *json,
                      const MessagePath *path)
{
    if (!json_is_array(json))
        return report_value(reader, path, field, "an array");
    char *out = message_field_set(reader->cx->arena, message, field, json_array_size(json));
    for (size_t i = 0; i < json_array_size(json); i++) {
        if (!read_value(reader, field, json_array_get(json, i), out, path))
            return false;
        out += message_field_value_size(field);
    }
    return true;
}

static bool read_field(Reader *reader, ProtobufCMessage *message,
                       const ProtobufCFieldDescriptor *field, const json_t *json,
                       const MessagePath *path)
{
    if (message_field_count(message, field) > 0 || message_field_oneof(message, field) != 0) {
        report(reader, path, "%s is given twice, or with another field that excludes it",
               field->name);
        return false;
    }
    if (message_field_is_map(field))
        return read_map(reader, message, field, json, path);
    if (field->label == PROTOBUF_C_LABEL_REPEATED)
        return read_list(reader, message, field, json, path);
    void *out = message_field_set(reader->cx->arena, message, field, 1);
    return read_value(reader, field, json, out, path);
}

/* ---- messages -------------------------------------------------------------------------------- */

static const char any_type[] = "@type";

/* The message whose fields are those of an object; in an Any, its "@type" is none of them. */
static ProtobufCMessage *read_fields(Reader *reader, const ProtobufCMessageDescriptor *type,
                                     const json_t *json, const MessagePath *path)
{
    if (!json_is_object(json)) {
        report(reader, path, "there is no object, which a %s would be", type->name);
        return NULL;
    }
    bool in_any = path->field == &google__protobuf__any__descriptor.fields[1];
    ProtobufCMessage *message = message_new(reader->cx->arena, type);
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)json, name, value)
    {
        if (in_any && strcmp(name, any_type) == 0)
            continue;
        const ProtobufCFieldDescriptor *field = message_field_find(type, str_from(name));
        if (field == NULL) {
            report_unknown_field(reader, path, type, str_from(name));
            return NULL;
        }
        if (!json_is_null(value) && !read_field(reader, message, field, value, path))
            return NULL;
    }
    return message;
}

static ProtobufCMessage *read_timestamp(Reader *reader, const json_t *json, const MessagePath *path)
{
    Google__Protobuf__Timestamp *timestamp = (Google__Protobuf__Timestamp *)message_new(
        reader->cx->arena, &google__protobuf__timestamp__descriptor);
    int64_t seconds;
    int32_t nanos;
    if (!json_is_string(json) || !timestamp_text_read(text_of(json), &seconds, &nanos)) {
        report(reader, path, "there is no timestamp of the form 2020-01-31T10:00:00.5Z");
        return NULL;
    }
    timestamp->has_seconds = seconds != 0;
    timestamp->seconds = seconds;
    timestamp->has_nanos = nanos != 0;
    timestamp->nanos = nanos;
    return &timestamp->base;
}

/* The message in an Any of a known type. */
static ProtobufCMessage *read_any_value(Reader *reader, const json_t *json, const json_t *url,
                                        const MessagePath *path)
{
    if (reader->types.arena == NULL)
        message_types_init(&reader->types, reader->cx->arena);
    const ProtobufCMessageDescriptor *type = message_types_find(&reader->types, text_of(url));
    if (type == NULL) {
        diag_emit(reader->cx->diags, CNV902, (Span){0, 0},
                  "a message of the unknown type '%s' has no JSON form", json_string_value(url));
        return NULL;
    }
    MessagePath inner = message_path_enter(path, &google__protobuf__any__descriptor.fields[1]);
    if (!message_types_has_own_json(type))
        return message_path_check_depth(reader->cx, &inner)
                   ? read_fields(reader, type, json, &inner)
                   : NULL;
    const json_t *value = json_object_get(json, "value");
    if (value != NULL && json_object_size(json) == 2)
        return read_message(reader, type, value, &inner);
    report(reader, path, "beside a '@type' of %s there is not just a 'value'", type->name);
    return NULL;
}

static ProtobufCMessage *read_any(Reader *reader, const json_t *json, const MessagePath *path)
{
    Arena *arena = reader->cx->arena;
    Google__Protobuf__Any *any = (Google__Protobuf__Any *)message_new(
        arena, &google__protobuf__any__descriptor);
    if (json_is_object(json) && json_object_size(json) == 0)
        return &any->base;
    const json_t *url = json_object_get(json, any_type);
    if (!json_is_string(url)) {
        report(reader, path, "there is no object with a '@type'");
        return NULL;
    }
    ProtobufCMessage *message = read_any_value(reader, json, url, path);
    if (message == NULL)
        return NULL;
    any->type_url = arena_copy(arena, json_string_value(url), json_string_length(url));
    Str bytes = message_pack(arena, message);
    any->has_value = bytes.n > 0;
    any->value = (ProtobufCBinaryData){bytes.n, (uint8_t *)(uintptr_t)bytes.p};
    return &any->base;
}

static ProtobufCMessage *read_message(Reader *reader, const ProtobufCMessageDescriptor *type,
                                      const json_t *json, const MessagePath *path)
{
    if (!message_path_check_depth(reader->cx, path))
        return NULL;
    if (type == &google__protobuf__any__descriptor)
        return read_any(reader, json, path);
    if (type == &google__protobuf__timestamp__descriptor)
        return read_timestamp(reader, json, path);
    return read_fields(reader, type, json, path);
}

/* ---- whole texts ----------------------------------------------------------------------------- */

/* The JSON value of a text, to be released; NULL after a diagnostic. */
static json_t *parse_json(ScContext *cx, Str text)
{
    json_error_t error;
    json_t *json = json_loadb(text.n == 0 ? "" : text.p, text.n, JSON_REJECT_DUPLICATES, &error);
    if (json != NULL)
        return json;
    switch (json_error_code(&error)) {
    case json_error_out_of_memory: arena_out_of_memory(text.n);
    case json_error_stack_overflow:
        diag_emit(cx->diags, CFG102, (Span){0, 0}, "the JSON text is nested too deep");
        break;
    default:
        diag_emit(cx->diags, CFG101, (Span){0, 0}, "this is no JSON: line %d, column %d: %s",
                  error.line, error.column, error.text);
    }
    return NULL;
}

static ProtobufCMessage *read_whole(ScContext *cx, const ProtobufCMessageDescriptor *type,
                                    const json_t *json)
{
    Reader reader = {.cx = cx, .name = type->name};
    return read_message(&reader, type, json, &(MessagePath){.depth = 1});
}

ProtobufCMessage *message_json_read(ScContext *cx, const ProtobufCMessageDescriptor *type, Str text)
{
    json_t *json = parse_json(cx, text);
    if (json == NULL)
        return NULL;
    ProtobufCMessage *message = read_whole(cx, type, json);
    json_decref(json);
    return message;
}

static Spark__Connect__Plan *read_plan(ScContext *cx, const json_t *json)
{
    /* A plan has no field of that name. */
    if (json_object_get(json, "plan") == NULL)
        return (Spark__Connect__Plan *)read_whole(cx, &spark__connect__plan__descriptor, json);
    Spark__Connect__ExecutePlanRequest *request = (Spark__Connect__ExecutePlanRequest *)read_whole(
        cx, &spark__connect__execute_plan_request__descriptor, json);
    return request == NULL ? NULL : message_request_plan(cx, request);
}

Spark__Connect__Plan *message_json_read_plan(ScContext *cx, Str text)
{
    json_t *json = parse_json(cx, text);
    if (json == NULL)
        return NULL;
    Spark__Connect__Plan *plan = read_plan(cx, json);
    json_decref(json);
    return plan;
}
