/* source.c - see source.h. */
#include "diag/source.h"

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
    source_cursor_init(&cursor, source);
    return source_cursor_move(&cursor, offset);
}

Str source_line(const Source *source, uint32_t offset, uint32_t *start)
{
    size_t first = offset < source->text.n ? offset : source->text.n;
    size_t last = first;
    while (first > 0 && source->text.p[first - 1] != '\n')
        first--;
    while (last < source->text.n && source->text.p[last] != '\n')
        last++;
    *start = (uint32_t)first;
    Str line = str_slice(source->text, first, last);
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    return line;
}
