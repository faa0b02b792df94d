/* str.h - slices of text and a growing text buffer. Knows nothing of SQL.
 *
 * A Str does not own its bytes and need not end with NUL; it stays valid as long as what it points
 * into (the source text of a statement, an arena).
 */
#ifndef SC_UTIL_STR_H
#define SC_UTIL_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "util/arena.h"

typedef struct Str {
    const char *p;
    size_t n;
} Str;

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_NONE ((Str){NULL, 0})
/* For printf: printf("%.*s", STR_ARG(s)). */
#define STR_ARG(s) (int)(s).n, (s).p

static inline Str str_from(const char *nul_terminated)
{
    return (Str){nul_terminated, strlen(nul_terminated)};
}

Str str_copy(Arena *arena, Str s);
/* Format into the arena. */
Str str_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

bool str_equal(Str a, Str b);
/* Equal without regard to ASCII case; how Spark compares keywords and (folding only ASCII here)
 * identifiers. */
bool str_equal_nocase(Str a, Str b);
/* The same for a NUL-terminated text: words in a list differ in their first letter as a rule, and need
 * not be measured then. */
static inline bool str_is(Str s, const char *text)
{
    return s.n == 0 ? *text == '\0' : *s.p == *text && str_equal(s, str_from(text));
}
static inline bool str_is_nocase(Str s, const char *text)
{
    return s.n == 0 ? *text == '\0'
                    : ((*s.p ^ *text) & ~0x20) == 0 && str_equal_nocase(s, str_from(text));
}
/* Order by bytes; negative, 0, positive. */
int str_compare(Str a, Str b);
bool str_starts_with(Str s, Str prefix);
bool str_starts_with_nocase(Str s, Str prefix);
/* Where a text that is not empty starts in another, from an offset on; the other's end if nowhere. */
size_t str_find(Str s, size_t from, Str what);
Str str_slice(Str s, size_t start, size_t end);
Str str_trim(Str s);
/* ASCII upper or lower case copy in the arena. */
Str str_upper(Arena *arena, Str s);
Str str_lower(Arena *arena, Str s);
/* A hash that does not see ASCII case, and one that does. */
uint32_t str_hash_nocase(Str s);
uint32_t str_hash(Str s);

/* How many edits (insert, delete, replace, swap of neighbours) turn `a` into `b`, ignoring ASCII
 * case; stops at `limit` + 1. For "did you mean" suggestions. */
unsigned str_distance(Str a, Str b, unsigned limit);

/* Write a number in decimal; gives the count of its digits. */
enum { STR_DIGITS_MAX = 20 };
size_t str_put_number(char *to, size_t number);

/* A growing text buffer of malloc memory for output that outlives a statement. */
typedef struct Buf {
    char *p;
    size_t n;
    size_t capacity;
} Buf;

void buf_init(Buf *buf);
void buf_free(Buf *buf);
void buf_clear(Buf *buf);
/* Make room for `more` further bytes. */
void buf_grow(Buf *buf, size_t more);
static inline void buf_reserve(Buf *buf, size_t more)
{
    if (more > buf->capacity - buf->n)
        buf_grow(buf, more);
}
static inline void buf_add(Buf *buf, const char *bytes, size_t n)
{
    if (n == 0)
        return;
    buf_reserve(buf, n);
    memcpy(buf->p + buf->n, bytes, n);
    buf->n += n;
}
static inline void buf_add_str(Buf *buf, Str s)
{
    buf_add(buf, s.p, s.n);
}
static inline void buf_add_text(Buf *buf, const char *nul_terminated)
{
    buf_add(buf, nul_terminated, strlen(nul_terminated));
}
static inline void buf_add_char(Buf *buf, char c)
{
    buf_reserve(buf, 1);
    buf->p[buf->n++] = c;
}
void buf_add_repeat(Buf *buf, char c, size_t count);
void buf_add_number(Buf *buf, size_t number);
void buf_add_format(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_add_format_list(Buf *buf, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
Str buf_str(const Buf *buf);
/* The text with a NUL byte after it; valid until the buffer changes. */
const char *buf_text(Buf *buf);

#endif
