/* base64.h - bytes as text and back (RFC 4648). */
#ifndef SC_UTIL_BASE64_H
#define SC_UTIL_BASE64_H

#include <stdbool.h>

#include "util/str.h"

/* Append the bytes in the standard alphabet, with padding. */
void base64_encode(Str bytes, Buf *out);

/* The bytes of a text in the standard or the URL-safe alphabet, with or without padding; false if
 * it is none. */
bool base64_decode(Arena *arena, Str text, Str *bytes);

#endif
