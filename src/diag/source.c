/* source.c - see source.h. */
#include "diag/source.h"

#include <stdbool.h>
#include <string.h>

#include "util/utf8.h"

void source_cursor_init(SourceCursor *cursor, const Source *source)
{
    cursor->source = source;
    cursor->at = 0;
    cursor->position = (SourcePosition){source->offset, source->line, source->column};
}

SourcePosition source_cursor_move(SourceCursor *cursor, uint32_t offset)
{
    const Source *source = cursor->source;
    if (offset > source->text.n)
        offset = (uint32_t)source->text.n;
    if (offset < cursor->at)
        source_cursor_init(cursor, source);
    SourcePosition *position = &cursor->position;
    Str passed = str_slice(source->text, cursor->at, offset);
    const char *newline;
    while ((newline = memchr(passed.p, '\n', passed.n)) != NULL) {
        position->line++;
        position->column = 1;
        passed = str_slice(passed, (size_t)(newline - passed.p) + 1, passed.n);
    }
    position->column += (uint32_t)utf8_count(passed);
    position->offset = source->offset + offset;
    cursor->at = offset;
    return *position;
}

SourcePosition source_position(const Source *source, uint32_t offset)
{
    SourceCursor cursor;
    source_cursor_init(&cursor, source_written(source));
    return source_cursor_move(&cursor, source_written_span(source, (Span){offset, offset}).start);
}

/* ---- replaced text ----------------------------------------------------------------------------- */

const Source *source_written(const Source *source)
{
    return source->written != NULL ? source->written : source;
}

/* How many pieces start before an offset, or at it where `at_start` says so. */
static size_t pieces_before(const Source *source, uint32_t offset, bool at_start)
{
    size_t low = 0, high = source->piece_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint32_t start = source->pieces[middle].here.start;
        if (start < offset || (at_start && start == offset))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Where an offset behind `count` pieces stands; inside the last of them it is `inside`. */
static uint32_t written_offset(const SourcePiece *last, uint32_t offset, uint32_t inside)
{
    return offset < last->here.end ? inside : last->written.end + (offset - last->here.end);
}

Span source_written_span(const Source *source, Span span)
{
    if (source->written == NULL)
        return span;
    Span written = span;
    size_t starts = pieces_before(source, span.start, true);
    if (starts > 0) {
        const SourcePiece *last = &source->pieces[starts - 1];
        written.start = written_offset(last, span.start, last->written.start);
    }
    size_t ends = pieces_before(source, span.end, span.end == span.start);
    if (ends > 0) {
        const SourcePiece *last = &source->pieces[ends - 1];
        written.end = written_offset(last, span.end, last->written.end);
    }
    return written;
}

/* Blocks without a newline are passed over whole: a line may be the statement that a program made. */
static size_t line_start(Str text, size_t offset)
{
    enum { BLOCK = 256 };
    while (offset >= BLOCK && memchr(text.p + offset - BLOCK, '\n', BLOCK) == NULL)
        offset -= BLOCK;
    while (offset > 0 && text.p[offset - 1] != '\n')
        offset--;
    return offset;
}

Str source_line(const Source *source, uint32_t offset, uint32_t *start)
{
    size_t at = offset < source->text.n ? offset : source->text.n;
    size_t first = line_start(source->text, at);
    const char *newline = memchr(source->text.p + at, '\n', source->text.n - at);
    size_t last = newline == NULL ? source->text.n : (size_t)(newline - source->text.p);
    *start = (uint32_t)first;
    Str line = str_slice(source->text, first, last);
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    return line;
}
