/* source.h - the text a statement was written in, and where that text stands in its file. */
#ifndef SC_DIAG_SOURCE_H
#define SC_DIAG_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/span.h"
#include "util/str.h"

/* Where something else was written: the value of a variable stands for the variable. */
typedef struct SourcePiece {
    Span here;
    Span written;
} SourcePiece;

typedef struct Source {
    Str name; /* file name as the user gave it; "-" for standard input */
    /* The statement with what precedes it on its first line (shown under diagnostics). Spans are
     * offsets into this text. */
    Str text;
    uint64_t offset; /* of text.p[0] in the file, in bytes */
    uint32_t line;   /* of text.p[0], from 1 */
    uint32_t column; /* of text.p[0], in code points from 1 */
    bool no_text;    /* the statement was not written as text: nothing has a place in it */
    /* If variables were replaced in the text: the text as it was written, and where the two differ,
     * in order. */
    const struct Source *written;
    const SourcePiece *pieces;
    size_t piece_count;
} Source;

/* The text as the user wrote it, and the span in it that a span of this text comes from. */
const Source *source_written(const Source *source);
Span source_written_span(const Source *source, Span span);

typedef struct SourcePosition {
    uint64_t offset; /* bytes from the start of the file */
    uint32_t line;   /* from 1 */
    uint32_t column; /* code points from 1 */
} SourcePosition;

/* Where an offset of source->text stands in the file: for replaced text, where its variable does. */
SourcePosition source_position(const Source *source, uint32_t offset);

/* The same for many offsets: moving forward costs only the text between them, moving back starts
 * again. For texts as they were written. */
typedef struct SourceCursor {
    const Source *source;
    uint32_t at;
    SourcePosition position; /* of `at` */
} SourceCursor;

void source_cursor_init(SourceCursor *cursor, const Source *source);
SourcePosition source_cursor_move(SourceCursor *cursor, uint32_t offset);

/* The whole line that holds an offset, without its line end; *start gets its first offset. */
Str source_line(const Source *source, uint32_t offset, uint32_t *start);

#endif
