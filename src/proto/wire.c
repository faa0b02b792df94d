/* wire.c - see wire.h. The format: https://protobuf.dev/programming-guides/encoding/ */
#include "proto/wire.h"

enum {
    VARINT_MAX = 10,  /* bytes of a varint with 64 bits */
    VARINT32_MAX = 5, /* of one with 32 bits: keys and lengths */
    NUMBER_MAX = (1 << 29) - 1,
};

bool wire_varint(Str bytes, size_t *at, unsigned longest, uint64_t *value)
{
    *value = 0;
    for (unsigned i = 0; i < longest && *at < bytes.n; i++) {
        uint8_t byte = (uint8_t)bytes.p[(*at)++];
        uint64_t bits = byte & 0x7F;
        /* The tenth byte has room for one bit. */
        if (i == VARINT_MAX - 1 && bits > 1)
            return false;
        *value |= bits << (7 * i);
        if (byte < 0x80)
            return true;
    }
    return false;
}

static const char *take(Str bytes, size_t *at, uint64_t length, Str *payload)
{
    if (length > bytes.n - *at)
        return "the field reaches beyond the end";
    *payload = str_slice(bytes, *at, *at + (size_t)length);
    *at += (size_t)length;
    return NULL;
}

const char *wire_next(Str bytes, size_t *at, WireField *field)
{
    uint64_t key, value;
    if (!wire_varint(bytes, at, VARINT32_MAX, &key))
        return "the key of a field cannot be read";
    field->number = (uint32_t)(key >> 3 > NUMBER_MAX ? 0 : key >> 3);
    field->type = (WireType)(key & 7);
    if (field->number == 0)
        return "a field has an impossible number";
    size_t start = *at;
    switch (field->type) {
    case WIRE_VARINT:
        if (!wire_varint(bytes, at, VARINT_MAX, &value))
            return "a number never ends";
        field->payload = str_slice(bytes, start, *at);
        return NULL;
    case WIRE_64BIT: return take(bytes, at, 8, &field->payload);
    case WIRE_32BIT: return take(bytes, at, 4, &field->payload);
    case WIRE_BYTES:
        if (!wire_varint(bytes, at, VARINT32_MAX, &value))
            return "a length cannot be read";
        return take(bytes, at, value, &field->payload);
    case WIRE_GROUP_START:
    case WIRE_GROUP_END: return "the field is a group, which the protocol does not have";
    }
    return "the field has an unknown wire type";
}
