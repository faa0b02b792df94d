/* span.h - a piece of the source text of one statement.
 *
 * Offsets count bytes from the start of the statement's text buffer (Source.text), not of the file.
 */
#ifndef SC_UTIL_SPAN_H
#define SC_UTIL_SPAN_H

#include <stdint.h>

typedef struct Span {
    uint32_t start;
    uint32_t end; /* exclusive */
} Span;

/* From the start of `a` to the end of `b`. */
static inline Span span_join(Span a, Span b)
{
    return (Span){a.start, b.end};
}

#endif
