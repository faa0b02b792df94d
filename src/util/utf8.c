/* utf8.c - see utf8.h. */
#include "util/utf8.h"

#include <stdbool.h>
#include <string.h>

static bool is_continuation(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

/* Length of the valid sequence at `p` with `left` bytes, 0 if there is none (RFC 3629). */
static size_t sequence_length(const unsigned char *p, size_t left)
{
    unsigned char c = p[0];
    if (c < 0x80)
        return 1;
    if (c >= 0xC2 && c <= 0xDF)
        return left >= 2 && is_continuation(p[1]) ? 2 : 0;
    if (c >= 0xE0 && c <= 0xEF) {
        if (left < 3 || !is_continuation(p[1]) || !is_continuation(p[2]))
            return 0;
        bool overlong = c == 0xE0 && p[1] < 0xA0;
        bool surrogate = c == 0xED && p[1] >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (c >= 0xF0 && c <= 0xF4) {
        if (left < 4 || !is_continuation(p[1]) || !is_continuation(p[2]) || !is_continuation(p[3]))
            return 0;
        bool overlong = c == 0xF0 && p[1] < 0x90;
        bool beyond = c == 0xF4 && p[1] >= 0x90;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

size_t utf8_find_invalid(Str s)
{
    size_t i = 0;
    while (i < s.n) {
        uint64_t word;
        if (s.n - i >= sizeof word) {
            memcpy(&word, s.p + i, sizeof word);
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                i += sizeof word;
                continue;
            }
        }
        size_t length = sequence_length((const unsigned char *)s.p + i, s.n - i);
        if (length == 0)
            return i;
        i += length;
    }
    return s.n;
}

uint32_t utf8_next(Str s, size_t *offset)
{
    const unsigned char *p = (const unsigned char *)s.p + *offset;
    size_t length = sequence_length(p, s.n - *offset);
    switch (length) {
    case 2: *offset += 2; return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    case 3:
        *offset += 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    case 4:
        *offset += 4;
        return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
               (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    default: *offset += 1; return length == 1 ? p[0] : 0xFFFD;
    }
}

size_t utf8_encode(uint32_t code_point, char out[4])
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xC0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xE0 | code_point >> 12);
        out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code_point >> 18);
    out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

size_t utf8_count(Str s)
{
    static const uint64_t ones = 0x0101010101010101;
    size_t count = s.n, i = 0;
    for (; s.n - i >= sizeof ones; i += sizeof ones) {
        uint64_t word;
        memcpy(&word, s.p + i, sizeof word);
        uint64_t continuations = word >> 7 & ~(word >> 6) & ones;
        count -= (size_t)(continuations * ones >> 56);
    }
    for (; i < s.n; i++)
        count -= is_continuation((unsigned char)s.p[i]);
    return count;
}

typedef struct Range {
    uint32_t first, last;
} Range;

/* Blocks of combining marks and of wide characters (Unicode's EastAsianWidth W and F, by block). */
static const Range combining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
static const Range wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

static bool in_ranges(uint32_t c, const Range *ranges, size_t count)
{
    for (size_t i = 0; i < count && ranges[i].first <= c; i++)
        if (c <= ranges[i].last)
            return true;
    return false;
}

size_t utf8_width(Str s)
{
    size_t width = 0;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = utf8_next(s, &i);
        if (c < 0x300)
            width++;
        else if (in_ranges(c, wide, sizeof wide / sizeof wide[0]))
            width += 2;
        else
            width += !in_ranges(c, combining, sizeof combining / sizeof combining[0]);
    }
    return width;
}
