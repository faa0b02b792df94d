/* wire.h - the fields of a serialized message, one after the other, as protobuf's wire format has
 * them. Knows nothing of types: what a field means is its reader's business. */
#ifndef SC_PROTO_WIRE_H
#define SC_PROTO_WIRE_H

#include <stdbool.h>
#include <stdint.h>

#include "util/str.h"

typedef enum WireType {
    WIRE_VARINT = 0,
    WIRE_64BIT = 1,
    WIRE_BYTES = 2, /* with a length before it */
    WIRE_GROUP_START = 3,
    WIRE_GROUP_END = 4,
    WIRE_32BIT = 5,
} WireType;

typedef struct WireField {
    uint32_t number;
    WireType type;
    Str payload; /* the value's bytes, without a length before them */
} WireField;

/* Read the field at *at, which is before the end, and move behind it. Gives NULL, or what is wrong
 * with it, to stand behind a place and a colon. */
const char *wire_next(Str bytes, size_t *at, WireField *field);

/* Move *at behind a varint of at most `longest` bytes and give its value; false if there is none. */
bool wire_varint(Str bytes, size_t *at, unsigned longest, uint64_t *value);

#endif
