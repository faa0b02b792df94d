/* text.c - see text.h. */
#include "text.h"

static const Str wide[] = {{"\xC2\x85", 2},     {"\xC2\xA0", 2},     {"\xE1\x9A\x80", 3},
                           {"\xE2\x80\xA8", 3}, {"\xE2\x80\xA9", 3}, {"\xE2\x80\xAF", 3},
                           {"\xE2\x81\x9F", 3}, {"\xE3\x80\x80", 3}, {"\xEF\xBB\xBF", 3}};

size_t text_blank_length(Str text, size_t offset)
{
    Str rest = str_slice(text, offset, text.n);
    if (rest.n == 0)
        return 0;
    if (memchr(" \t\r\n\v\f\x1C\x1D\x1E\x1F", rest.p[0], 10) != NULL)
        return 1;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (str_starts_with(rest, wide[i]))
            return wide[i].n;
    bool general = rest.n >= 3 && memcmp(rest.p, "\xE2\x80", 2) == 0 &&
                   (unsigned char)rest.p[2] >= 0x80 && (unsigned char)rest.p[2] <= 0x8A;
    return general ? 3 : 0;
}

bool text_is_blank(Str text)
{
    size_t at = 0, length;
    while ((length = text_blank_length(text, at)) > 0)
        at += length;
    return at == text.n;
}
