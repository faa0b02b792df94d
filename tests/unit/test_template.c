/* test_template.c - the marks of templates in a text: src/core/template.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/template.h"

static void assert_found(const char *text, TemplateRule rule, size_t at, size_t length)
{
    size_t found_length;
    assert_int_equal(template_find(str_from(text), 0, rule, &found_length), at);
    assert_int_equal(found_length, length);
}

static void assert_none(const char *text, TemplateRule rule)
{
    assert_found(text, rule, strlen(text), 0);
}

static void in_names(void **state)
{
    (void)state;
    assert_found("db_${env}", TEMPLATE_IN_NAME, 3, 6);
    assert_found("{{ a }}_b", TEMPLATE_IN_NAME, 0, 7);
    assert_found("x{{ {'a': {'b': '}}'}} }}", TEMPLATE_IN_NAME, 1, 24);
    assert_found("{{ 'x' }}", TEMPLATE_IN_NAME, 0, 9);
    assert_none("plain", TEMPLATE_IN_NAME);
    assert_none("a$b{c}", TEMPLATE_IN_NAME);
    assert_none("{{ open", TEMPLATE_IN_NAME);
    assert_none("", TEMPLATE_IN_NAME);
}

static void in_strings(void **state)
{
    (void)state;
    assert_found("a ${b} c", TEMPLATE_IN_STRING, 2, 4);
    assert_found("{{ var('x') }}", TEMPLATE_IN_STRING, 0, 14);
    assert_found("{%- if a == 'x' %}", TEMPLATE_IN_STRING, 0, 18);
    assert_found("{{ a | default(\"it's\") }}", TEMPLATE_IN_STRING, 0, 25);
    /* braces that are only braces */
    assert_none("{{", TEMPLATE_IN_STRING);
    assert_none("{{' || x || '}}", TEMPLATE_IN_STRING);
    assert_none("{{ a' || x || 'b }}", TEMPLATE_IN_STRING);
    assert_none("{{ 1 }}", TEMPLATE_IN_STRING);
    assert_none("{{ a\n}}", TEMPLATE_IN_STRING);
    assert_none("{\"a\": {\"b\": 1}}", TEMPLATE_IN_STRING);
    assert_none("${a{b}}", TEMPLATE_IN_STRING);
}

static void several(void **state)
{
    (void)state;
    Str text = STR("${a}x{{ b }}${c}");
    static const size_t places[][2] = {{0, 4}, {5, 7}, {12, 4}, {16, 0}};
    size_t at = 0;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        size_t length;
        at = template_find(text, at, TEMPLATE_IN_STRING, &length);
        assert_int_equal(at, places[i][0]);
        assert_int_equal(length, places[i][1]);
        at += length;
    }
    assert_true(template_is_in(text));
    assert_true(template_is_in_string(text));
    assert_false(template_is_in_string(STR("{{ 1 }}")));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_names),
        cmocka_unit_test(in_strings),
        cmocka_unit_test(several),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
