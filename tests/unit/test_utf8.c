/* test_utf8.c - UTF-8 of src/util/utf8.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "util/utf8.h"

static void finds_the_first_bad_byte(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t bad;
    } cases[] = {
        {"", 0},
        {"plain text that is longer than a word", 37},
        {"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", 9},
        {"a\x80", 1},            /* continuation without a start */
        {"ab\xC3", 2},           /* cut off */
        {"ab\xE2\x82", 2},       /* cut off */
        {"ab\xF0\x9F\x98", 2},   /* cut off */
        {"\xC0\x80", 0},         /* overlong */
        {"\xC1\xBF", 0},         /* overlong */
        {"\xE0\x9F\xBF", 0},     /* overlong */
        {"\xF0\x8F\xBF\xBF", 0}, /* overlong */
        {"\xED\xA0\x80", 0},     /* surrogate */
        {"\xED\x9F\xBF", 3},     /* just before the surrogates */
        {"\xEE\x80\x80", 3},     /* just behind them */
        {"\xF4\x8F\xBF\xBF", 4}, /* U+10FFFF */
        {"\xF4\x90\x80\x80", 0}, /* beyond */
        {"\xF5\x80\x80\x80", 0}, /* beyond */
        {"\xFF", 0},             /* never */
        {"12345678\xFF", 8},     /* behind a whole word */
        {"1234567\xFF", 7},      /* in a word */
        {"\xC3\xA4"
         "123456\xFFxyzxyz",
         8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(utf8_find_invalid(str_from(cases[i].text)), cases[i].bad);
}

static void encodes_what_it_decodes(void **state)
{
    (void)state;
    for (uint32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        char bytes[4];
        Str text = {bytes, utf8_encode(c, bytes)};
        assert_int_equal(utf8_find_invalid(text), text.n);
        size_t offset = 0;
        assert_int_equal(utf8_next(text, &offset), c);
        assert_int_equal(offset, text.n);
        assert_int_equal(utf8_count(text), 1);
    }
}

static void uses_as_few_bytes_as_possible(void **state)
{
    (void)state;
    char bytes[4];
    assert_int_equal(utf8_encode(0x7F, bytes), 1);
    assert_int_equal(utf8_encode(0x80, bytes), 2);
    assert_int_equal(utf8_encode(0x7FF, bytes), 2);
    assert_int_equal(utf8_encode(0x800, bytes), 3);
    assert_int_equal(utf8_encode(0xFFFF, bytes), 3);
    assert_int_equal(utf8_encode(0x10000, bytes), 4);
    assert_int_equal(utf8_encode(0x10FFFF, bytes), 4);
}

static void decoding_bad_bytes_moves_on(void **state)
{
    (void)state;
    Str text = STR("\xFF\xC3");
    size_t offset = 0;
    assert_int_equal(utf8_next(text, &offset), 0xFFFD);
    assert_int_equal(offset, 1);
    assert_int_equal(utf8_next(text, &offset), 0xFFFD);
    assert_int_equal(offset, 2);
}

static void measures_columns(void **state)
{
    (void)state;
    assert_int_equal(utf8_width(STR("")), 0);
    assert_int_equal(utf8_width(STR("abc")), 3);
    assert_int_equal(utf8_width(STR("\xC3\xA4")), 1);                 /* a letter of two bytes */
    assert_int_equal(utf8_width(STR("e\xCC\x81")), 1);                /* a combining accent */
    assert_int_equal(utf8_width(STR("\xE6\x97\xA5\xE6\x9C\xAC")), 4); /* two ideographs */
    assert_int_equal(utf8_width(STR("\xF0\x9F\x98\x80")), 2);         /* an emoji */
    assert_int_equal(utf8_count(STR("e\xCC\x81")), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_first_bad_byte),
        cmocka_unit_test(encodes_what_it_decodes),
        cmocka_unit_test(uses_as_few_bytes_as_possible),
        cmocka_unit_test(decoding_bad_bytes_moves_on),
        cmocka_unit_test(measures_columns),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
