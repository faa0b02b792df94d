/* test_str.c - slices and buffers of src/util/str.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "util/str.h"

#define ASSERT_STR(actual, expected)                   \
    do {                                               \
        Str str_ = (actual);                           \
        assert_int_equal(str_.n, strlen(expected));    \
        assert_memory_equal(str_.p, expected, str_.n); \
    } while (0)

static void compares_bytes_and_letters(void **state)
{
    (void)state;
    assert_true(str_equal(STR("abc"), STR("abc")));
    assert_false(str_equal(STR("abc"), STR("ABC")));
    assert_false(str_equal(STR("abc"), STR("ab")));
    assert_true(str_equal(STR(""), STR_NONE));
    assert_true(str_equal_nocase(STR("aBc_1"), STR("AbC_1")));
    assert_false(str_equal_nocase(STR("a["), STR("a{")));
    assert_false(str_equal_nocase(STR("\xC3\xA4"), STR("\xC3\x84")));
}

static void orders_by_bytes(void **state)
{
    (void)state;
    assert_true(str_compare(STR("a"), STR("b")) < 0);
    assert_true(str_compare(STR("b"), STR("a")) > 0);
    assert_true(str_compare(STR("a"), STR("ab")) < 0);
    assert_true(str_compare(STR("z"), STR("\xC3\xA4")) < 0);
    assert_int_equal(str_compare(STR("ab"), STR("ab")), 0);
    assert_int_equal(str_compare(STR(""), STR_NONE), 0);
}

static void knows_prefixes(void **state)
{
    (void)state;
    assert_true(str_starts_with(STR("select"), STR("sel")));
    assert_true(str_starts_with(STR("select"), STR("")));
    assert_false(str_starts_with(STR("sel"), STR("select")));
    assert_false(str_starts_with(STR("select"), STR("SEL")));
    assert_true(str_starts_with_nocase(STR("select"), STR("SEL")));
}

static void cuts_and_trims(void **state)
{
    (void)state;
    ASSERT_STR(str_slice(STR("abcdef"), 2, 4), "cd");
    ASSERT_STR(str_slice(STR("abc"), 1, 1), "");
    ASSERT_STR(str_trim(STR(" \t\r\n a b \v\f")), "a b");
    ASSERT_STR(str_trim(STR("  ")), "");
    ASSERT_STR(str_trim(STR("")), "");
}

static void changes_ascii_letters_only(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    ASSERT_STR(str_upper(&arena, STR("az_AZ09\xC3\xA4")), "AZ_AZ09\xC3\xA4");
    ASSERT_STR(str_lower(&arena, STR("az_AZ09\xC3\x84")), "az_az09\xC3\x84");
    arena_free(&arena);
}

static void formats_texts_of_any_length(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    char text[3000];
    memset(text, 'x', sizeof text);
    Str formatted = str_format(&arena, "%d%.*s!", 7, (int)sizeof text, text);
    assert_int_equal(formatted.n, sizeof text + 2);
    assert_int_equal(formatted.p[0], '7');
    assert_int_equal(formatted.p[formatted.n - 1], '!');
    assert_int_equal(formatted.p[formatted.n], '\0');
    ASSERT_STR(str_format(&arena, "%s", ""), "");
    arena_free(&arena);
}

static void hashes_see_case_or_not(void **state)
{
    (void)state;
    assert_int_equal(str_hash_nocase(STR("Orders")), str_hash_nocase(STR("ORDERS")));
    assert_int_not_equal(str_hash(STR("Orders")), str_hash(STR("ORDERS")));
    assert_int_not_equal(str_hash(STR("ab")), str_hash(STR("ba")));
}

static void counts_edits(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        unsigned distance;
    } cases[] = {
        {"", "", 0},
        {"select", "SELECT", 0},
        {"selct", "select", 1},
        {"selecct", "select", 1},
        {"form", "from", 1},
        {"fomr", "from", 2},
        {"gorup", "group", 1},
        {"abc", "", 3},
        {"", "abc", 3},
        {"kitten", "sitting", 3},
        {"lenght", "length", 1},
        {"aa", "bb", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Str a = str_from(cases[i].a), b = str_from(cases[i].b);
        assert_int_equal(str_distance(a, b, 10), cases[i].distance);
        assert_int_equal(str_distance(b, a, 10), cases[i].distance);
    }
}

static void stops_counting_edits_at_the_limit(void **state)
{
    (void)state;
    assert_int_equal(str_distance(STR("abcdef"), STR("uvwxyz"), 2), 3);
    assert_int_equal(str_distance(STR("abc"), STR("abcdef"), 2), 3);
    char text[200];
    memset(text, 'x', sizeof text);
    assert_int_equal(str_distance((Str){text, sizeof text}, (Str){text, sizeof text}, 2), 3);
}

static void a_buffer_grows(void **state)
{
    (void)state;
    Buf buf;
    buf_init(&buf);
    assert_int_equal(buf_str(&buf).n, 0);
    assert_string_equal(buf_text(&buf), "");
    for (int i = 0; i < 1000; i++) {
        buf_add_text(&buf, "ab");
        buf_add_str(&buf, STR("c"));
        buf_add_char(&buf, 'd');
    }
    assert_int_equal(buf.n, 4000);
    assert_memory_equal(buf.p + 3996, "abcd", 4);
    buf_clear(&buf);
    buf_add_repeat(&buf, ' ', 3);
    buf_add_format(&buf, "%s=%d", "x", 12345);
    buf_add_repeat(&buf, '!', 0);
    assert_string_equal(buf_text(&buf), "   x=12345");
    assert_int_equal(buf.n, 10);
    buf_add(&buf, "\0z", 2);
    assert_memory_equal(buf.p, "   x=12345\0z", 12);
    buf_free(&buf);
    assert_null(buf.p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares_bytes_and_letters),
        cmocka_unit_test(orders_by_bytes),
        cmocka_unit_test(knows_prefixes),
        cmocka_unit_test(cuts_and_trims),
        cmocka_unit_test(changes_ascii_letters_only),
        cmocka_unit_test(formats_texts_of_any_length),
        cmocka_unit_test(hashes_see_case_or_not),
        cmocka_unit_test(counts_edits),
        cmocka_unit_test(stops_counting_edits_at_the_limit),
        cmocka_unit_test(a_buffer_grows),
    };
    return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
