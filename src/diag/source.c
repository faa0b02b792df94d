/* source.c - see source.h. */
#include "diag/source.h"

#include <string.h>

#include "util/utf8.h"

SourcePosition source_position(const Source *source, uint32_t offset)
{
    SourcePosition position = {source->offset + offset, source->line, source->column};
    Str before = str_slice(source->text, 0, offset < source->text.n ? offset : source->text.n);
    const char *newline;
    while ((newline = memchr(before.p, '\n', before.n)) != NULL) {
        position.line++;
        position.column = 1;
        before = str_slice(before, (size_t)(newline - before.p) + 1, before.n);
    }
    position.column += (uint32_t)utf8_count(before);
    return position;
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
