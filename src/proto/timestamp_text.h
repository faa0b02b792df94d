/* timestamp_text.h - google.protobuf.Timestamp as text (RFC 3339), for the JSON form. */
#ifndef SC_PROTO_TIMESTAMP_TEXT_H
#define SC_PROTO_TIMESTAMP_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "util/str.h"

/* "2020-01-31T10:00:00.5Z"; false outside of the years 1 to 9999 or for nanoseconds that are not
 * from 0 to 999999999, which the JSON form does not have. */
bool timestamp_text_write(Arena *arena, int64_t seconds, int32_t nanos, Str *text);

/* The same from a text, with any offset in place of the Z. */
bool timestamp_text_read(Str text, int64_t *seconds, int32_t *nanos);

#endif
