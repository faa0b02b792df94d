/* test_doc.c - the layout engine: src/print/doc.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "print/doc.h"

typedef struct Fixture {
    Arena arena;
    Doc doc;
    Buf out;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    doc_init(&f->doc, &f->arena, 0);
    buf_init(&f->out);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    buf_free(&f->out);
    arena_free(&f->arena);
    free(f);
    return 0;
}

static const char *print(Fixture *f, unsigned width)
{
    buf_clear(&f->out);
    doc_print(&f->doc, width, false, &f->out);
    return buf_text(&f->out);
}

/* f(a, b, ..) as a call is laid out */
static void add_call(Doc *doc, size_t arguments)
{
    DOC_TEXT(doc, "f");
    doc_open_paren(doc);
    for (size_t i = 0; i < arguments; i++) {
        if (i > 0)
            doc_line(doc);
        DOC_TEXT(doc, "arg");
        if (i + 1 < arguments)
            DOC_TEXT(doc, ",");
    }
    doc_close_paren(doc);
}

static void group_fits_or_breaks_as_a_whole(void **state)
{
    Fixture *f = *state;
    add_call(&f->doc, 3);
    assert_string_equal(print(f, 16), "f(arg, arg, arg)");
    assert_string_equal(print(f, 15), "f(\n    arg,\n    arg,\n    arg\n)");
}

static void text_behind_a_group_counts(void **state)
{
    Fixture *f = *state;
    add_call(&f->doc, 2);
    DOC_TEXT(&f->doc, " + 1");
    assert_string_equal(print(f, 15), "f(arg, arg) + 1");
    assert_string_equal(print(f, 14), "f(\n    arg,\n    arg\n) + 1");
}

static void inner_group_stays_on_a_line_of_a_broken_one(void **state)
{
    Fixture *f = *state;
    doc_begin(&f->doc);
    DOC_TEXT(&f->doc, "SELECT");
    doc_line(&f->doc);
    add_call(&f->doc, 2);
    doc_line(&f->doc);
    DOC_TEXT(&f->doc, "FROM t");
    doc_end(&f->doc);
    assert_string_equal(print(f, 25), "SELECT f(arg, arg) FROM t");
    assert_string_equal(print(f, 24), "SELECT\nf(arg, arg)\nFROM t");
    assert_string_equal(print(f, 10), "SELECT\nf(\n    arg,\n    arg\n)\nFROM t");
}

static void fill_puts_as_many_on_a_line_as_fit(void **state)
{
    Fixture *f = *state;
    doc_open_paren(&f->doc);
    for (int i = 0; i < 7; i++) {
        if (i > 0)
            doc_fill_line(&f->doc);
        doc_text(&f->doc, i < 6 ? STR("10,") : STR("10"));
    }
    doc_close_paren(&f->doc);
    assert_string_equal(print(f, 28), "(10, 10, 10, 10, 10, 10, 10)");
    assert_string_equal(print(f, 15), "(\n    10, 10, 10,\n    10, 10, 10,\n    10\n)");
    assert_string_equal(print(f, 14), "(\n    10, 10,\n    10, 10,\n    10, 10, 10\n)");
}

static void hard_line_breaks_all_groups_around_it(void **state)
{
    Fixture *f = *state;
    doc_begin(&f->doc);
    DOC_TEXT(&f->doc, "a");
    doc_line(&f->doc);
    doc_begin(&f->doc);
    DOC_TEXT(&f->doc, "b");
    doc_hard_line(&f->doc);
    DOC_TEXT(&f->doc, "c");
    doc_end(&f->doc);
    doc_end(&f->doc);
    assert_string_equal(print(f, 100), "a\nb\nc");
}

static void no_trailing_blanks_and_no_empty_lines(void **state)
{
    Fixture *f = *state;
    doc_begin(&f->doc);
    DOC_TEXT(&f->doc, "WHERE ");
    doc_hard_line(&f->doc);
    doc_hard_line(&f->doc);
    DOC_TEXT(&f->doc, " a");
    doc_end(&f->doc);
    assert_string_equal(print(f, 100), "WHERE\na");
}

static void comment_breaks_lines_but_not_the_code_beside_it(void **state)
{
    Fixture *f = *state;
    doc_begin(&f->doc);
    add_call(&f->doc, 2);
    DOC_TEXT(&f->doc, ",");
    doc_trailing_comment(&f->doc, STR("-- a long remark about it"), 0);
    doc_line(&f->doc);
    doc_own_line_comment(&f->doc, STR("-- next"), 0);
    DOC_TEXT(&f->doc, "b");
    doc_end(&f->doc);
    assert_string_equal(print(f, 20), "f(arg, arg), -- a long remark about it\n-- next\nb");
}

static void line_comment_at_the_end_is_closed(void **state)
{
    Fixture *f = *state;
    DOC_TEXT(&f->doc, "a");
    doc_trailing_comment(&f->doc, STR("-- c  "), 0);
    assert_string_equal(print(f, 20), "a -- c\n");
}

static void bracketed_comment_keeps_its_shape(void **state)
{
    Fixture *f = *state;
    doc_indent(&f->doc);
    doc_own_line_comment(&f->doc, STR("/* a  \n   * b\n\n     c\n   */"), 2);
    DOC_TEXT(&f->doc, "x");
    doc_dedent(&f->doc);
    assert_string_equal(print(f, 20), "    /* a\n     * b\n\n       c\n     */\n    x");
}

static void keywords_follow_the_option(void **state)
{
    Fixture *f = *state;
    DOC_WORD(&f->doc, "SELECT ");
    DOC_TEXT(&f->doc, "Name");
    doc_print(&f->doc, 80, true, &f->out);
    assert_string_equal(buf_text(&f->out), "select Name");
}

static void width_counts_characters(void **state)
{
    Fixture *f = *state;
    doc_open_paren(&f->doc);
    doc_text_utf8(&f->doc, STR("'\xC3\xA4\xC3\xB6\xC3\xBC'"));
    doc_close_paren(&f->doc);
    assert_string_equal(print(f, 7), "('\xC3\xA4\xC3\xB6\xC3\xBC')");
}

static void deep_indentation_leaves_room(void **state)
{
    Fixture *f = *state;
    for (int i = 0; i < 6; i++)
        doc_indent(&f->doc);
    DOC_TEXT(&f->doc, "a");
    doc_line(&f->doc);
    DOC_TEXT(&f->doc, "b");
    assert_string_equal(print(f, 20), "a\n               b");
}

static double seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* Groups nested so deep that a recursion would end the process, and a time that only a quadratic
 * look-ahead would need. */
static void depth_and_length_cost_linear_time(void **state)
{
    Fixture *f = *state;
    enum { DEPTH = 100000, LENGTH = 300000 };
    double start = seconds();
    for (int i = 0; i < DEPTH; i++)
        doc_begin(&f->doc);
    for (int i = 0; i < LENGTH; i++) {
        DOC_TEXT(&f->doc, "a");
        doc_line(&f->doc);
    }
    for (int i = 0; i < DEPTH; i++)
        doc_end(&f->doc);
    print(f, 80);
    assert_int_equal(f->out.n, LENGTH * 2);
    assert_true(seconds() - start < 5);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(group_fits_or_breaks_as_a_whole),
        TEST(text_behind_a_group_counts),
        TEST(inner_group_stays_on_a_line_of_a_broken_one),
        TEST(fill_puts_as_many_on_a_line_as_fit),
        TEST(hard_line_breaks_all_groups_around_it),
        TEST(no_trailing_blanks_and_no_empty_lines),
        TEST(comment_breaks_lines_but_not_the_code_beside_it),
        TEST(line_comment_at_the_end_is_closed),
        TEST(bracketed_comment_keeps_its_shape),
        TEST(keywords_follow_the_option),
        TEST(width_counts_characters),
        TEST(deep_indentation_leaves_room),
        TEST(depth_and_length_cost_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
