/* str.c - see str.h. */
#include "util/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static char ascii_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

Str str_copy(Arena *arena, Str s)
{
    return (Str){arena_copy(arena, s.p, s.n), s.n};
}

Str str_format(Arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0)
        length = 0;
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return (Str){text, (size_t)length};
}

bool str_equal(Str a, Str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool str_equal_nocase(Str a, Str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
            return false;
    return true;
}

int str_compare(Str a, Str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n == 0 ? 0 : memcmp(a.p, b.p, n);
    if (order != 0)
        return order;
    return a.n < b.n ? -1 : a.n > b.n;
}

bool str_starts_with(Str s, Str prefix)
{
    return s.n >= prefix.n && str_equal(str_slice(s, 0, prefix.n), prefix);
}

bool str_starts_with_nocase(Str s, Str prefix)
{
    return s.n >= prefix.n && str_equal_nocase(str_slice(s, 0, prefix.n), prefix);
}

size_t str_find(Str s, size_t from, Str what)
{
    while (from + what.n <= s.n) {
        const char *first = memchr(s.p + from, what.p[0], s.n - what.n - from + 1);
        if (first == NULL)
            break;
        from = (size_t)(first - s.p);
        if (memcmp(first, what.p, what.n) == 0)
            return from;
        from++;
    }
    return s.n;
}

Str str_slice(Str s, size_t start, size_t end)
{
    return (Str){s.p + start, end - start};
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

Str str_trim(Str s)
{
    while (s.n > 0 && is_blank(s.p[0]))
        s = str_slice(s, 1, s.n);
    while (s.n > 0 && is_blank(s.p[s.n - 1]))
        s.n--;
    return s;
}

Str str_upper(Arena *arena, Str s)
{
    char *copy = arena_copy(arena, s.p, s.n);
    for (size_t i = 0; i < s.n; i++)
        copy[i] = ascii_upper(copy[i]);
    return (Str){copy, s.n};
}

Str str_lower(Arena *arena, Str s)
{
    char *copy = arena_copy(arena, s.p, s.n);
    for (size_t i = 0; i < s.n; i++)
        copy[i] = ascii_lower(copy[i]);
    return (Str){copy, s.n};
}

/* FNV-1a, 32 bit. */
enum { FNV_PRIME = 16777619 };
static const uint32_t fnv_basis = 2166136261U;

uint32_t str_hash(Str s)
{
    uint32_t hash = fnv_basis;
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)s.p[i]) * FNV_PRIME;
    return hash;
}

uint32_t str_hash_nocase(Str s)
{
    uint32_t hash = fnv_basis;
    for (size_t i = 0; i < s.n; i++)
        hash = (hash ^ (unsigned char)ascii_lower(s.p[i])) * FNV_PRIME;
    return hash;
}

enum { DISTANCE_MAX = 40 };

unsigned str_distance(Str a, Str b, unsigned limit)
{
    size_t difference = a.n > b.n ? a.n - b.n : b.n - a.n;
    if (difference > limit || a.n > DISTANCE_MAX || b.n > DISTANCE_MAX)
        return limit + 1;
    unsigned rows[3][DISTANCE_MAX + 1];
    unsigned *before_last = rows[0], *last = rows[1], *row = rows[2];
    for (unsigned j = 0; j <= b.n; j++)
        last[j] = j;
    for (unsigned i = 1; i <= a.n; i++) {
        unsigned least = row[0] = i;
        for (unsigned j = 1; j <= b.n; j++) {
            char x = ascii_lower(a.p[i - 1]), y = ascii_lower(b.p[j - 1]);
            unsigned best = last[j - 1] + (x != y);
            if (last[j] + 1 < best)
                best = last[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && x == ascii_lower(b.p[j - 2]) && ascii_lower(a.p[i - 2]) == y &&
                before_last[j - 2] + 1 < best)
                best = before_last[j - 2] + 1;
            row[j] = best;
            if (best < least)
                least = best;
        }
        if (least > limit)
            return limit + 1;
        unsigned *spare = before_last;
        before_last = last;
        last = row;
        row = spare;
    }
    return last[b.n] > limit ? limit + 1 : last[b.n];
}

void buf_init(Buf *buf)
{
    *buf = (Buf){NULL, 0, 0};
}

void buf_free(Buf *buf)
{
    free(buf->p);
    buf_init(buf);
}

void buf_clear(Buf *buf)
{
    buf->n = 0;
}

void buf_grow(Buf *buf, size_t more)
{
    size_t capacity = buf->capacity == 0 ? 256 : buf->capacity;
    while (capacity - buf->n < more) {
        if (capacity > SIZE_MAX / 2)
            arena_out_of_memory(more);
        capacity *= 2;
    }
    char *grown = realloc(buf->p, capacity);
    if (grown == NULL)
        arena_out_of_memory(capacity);
    buf->p = grown;
    buf->capacity = capacity;
}

void buf_add_repeat(Buf *buf, char c, size_t count)
{
    if (count == 0)
        return;
    buf_reserve(buf, count);
    memset(buf->p + buf->n, c, count);
    buf->n += count;
}

static size_t count_digits(size_t number)
{
    size_t count = 1;
    for (; number >= 1000; number /= 1000)
        count += 3;
    return count + (number >= 10) + (number >= 100);
}

size_t str_put_number(char *to, size_t number)
{
    enum { PAIRS = 100 };
    static const char pairs[2 * PAIRS + 1] = "00010203040506070809101112131415161718192021222324252"
                                             "62728293031323334353637383940414243444546"
                                             "47484950515253545556575859606162636465666768697071727"
                                             "374757677787980818283848586878889909192"
                                             "93949596979899";
    size_t count = count_digits(number);
    size_t at = count;
    for (; number >= 10; number /= PAIRS)
        memcpy(to + (at -= 2), pairs + 2 * (number % PAIRS), 2);
    if (at > 0)
        to[0] = (char)('0' + number);
    return count;
}

void buf_add_number(Buf *buf, size_t number)
{
    buf_reserve(buf, STR_DIGITS_MAX);
    buf->n += str_put_number(buf->p + buf->n, number);
}

void buf_add_format_list(Buf *buf, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length > 0) {
        buf_reserve(buf, (size_t)length + 1);
        vsnprintf(buf->p + buf->n, (size_t)length + 1, format, again);
        buf->n += (size_t)length;
    }
    va_end(again);
}

void buf_add_format(Buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_add_format_list(buf, format, args);
    va_end(args);
}

Str buf_str(const Buf *buf)
{
    return (Str){buf->p, buf->n};
}

const char *buf_text(Buf *buf)
{
    buf_reserve(buf, 1);
    buf->p[buf->n] = '\0';
    return buf->p;
}
