/* utf8.h - UTF-8: validation, counting, width on a terminal. */
#ifndef SC_UTIL_UTF8_H
#define SC_UTIL_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include "util/str.h"

/* Offset of the first byte that is not part of valid UTF-8 (no surrogates, no overlong forms), or
 * s.n when all is valid. */
size_t utf8_find_invalid(Str s);

/* Decode the code point at `offset` of valid UTF-8 and move the offset behind it. */
uint32_t utf8_next(Str s, size_t *offset);

/* Append a code point to bytes (at most 4); gives their number. */
size_t utf8_encode(uint32_t code_point, char out[4]);

/* Number of code points. */
size_t utf8_count(Str s);

/* Columns that a terminal needs for the text: 0 for combining marks, 2 for wide East Asian
 * characters. */
size_t utf8_width(Str s);

#endif
