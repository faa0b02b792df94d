/* base64.c - see base64.h. */
#include "util/base64.h"

void base64_encode(Str bytes, Buf *out)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    buf_reserve(out, (bytes.n + 2) / 3 * 4);
    for (size_t at = 0; at < bytes.n; at += 3) {
        size_t count = bytes.n - at < 3 ? bytes.n - at : 3;
        uint32_t bits = 0;
        for (size_t i = 0; i < 3; i++)
            bits = bits << 8 | (i < count ? (uint8_t)bytes.p[at + i] : 0);
        for (size_t i = 0; i < 4; i++)
            buf_add_char(out, i <= count ? digits[bits >> (18 - 6 * i) & 63] : '=');
    }
}

static int digit_value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

bool base64_decode(Arena *arena, Str text, Str *bytes)
{
    size_t padding = 0;
    while (padding < 2 && text.n > 0 && text.p[text.n - 1] == '=') {
        text.n--;
        padding++;
    }
    /* One digit alone says less than a byte; padding fills a group of four. */
    if (text.n % 4 == 1 || (padding > 0 && (text.n + padding) % 4 != 0))
        return false;
    char *out = arena_alloc(arena, text.n / 4 * 3 + 3);
    size_t count = 0;
    uint32_t bits = 0;
    for (size_t i = 0; i < text.n; i++) {
        int value = digit_value(text.p[i]);
        if (value < 0)
            return false;
        bits = bits << 6 | (uint32_t)value;
        if (i % 4 != 0)
            out[count++] = (char)(bits >> (6 - 2 * (i % 4)));
    }
    *bytes = (Str){out, count};
    return true;
}
