/* test_render.c - diagnostics as people see them: src/diag/render_full.c and excerpt.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "diag/render_full.h"

typedef struct Fixture {
    Arena arena;
    DiagList list;
    Source source;
    Buf out;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    diag_init(&f->list, &f->arena);
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

static void set_source(Fixture *f, const char *text, uint32_t line)
{
    f->source = (Source){.name = STR("a.sql"), .text = str_from(text), .line = line, .column = 1};
}

/* The place of the `nth` (from 1) occurrence of a text in the source. */
static Span find(const Fixture *f, const char *text, int nth)
{
    const char *at = f->source.text.p;
    for (int i = 0; i < nth; i++) {
        at = strstr(i == 0 ? at : at + 1, text);
        assert_non_null(at);
    }
    uint32_t start = (uint32_t)(at - f->source.text.p);
    return (Span){start, start + (uint32_t)strlen(text)};
}

static const char *render(Fixture *f, const Diagnostic *diagnostic, bool color)
{
    buf_clear(&f->out);
    diag_render_full(&f->out, &f->source, diagnostic, color);
    return buf_text(&f->out);
}

static void shows_place_label_and_help(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT split(tags, '[,;]') AS tag_list", 3);
    Diagnostic *d = diag_emit(&f->list, FDM103, find(f, "split", 1), "split() differs");
    diag_add_label(&f->list, d, find(f, "'[,;]'", 1), "has regex metacharacters");
    diag_add_note(&f->list, d, "first line\nsecond line");
    diag_add_help(&f->list, d, "write split(tags, ',')");
    assert_string_equal(render(f, d, false),
                        "warning[FDM103]: split() differs\n"
                        "  --> a.sql:3:8\n"
                        "   |\n"
                        " 3 | SELECT split(tags, '[,;]') AS tag_list\n"
                        "   |        ^^^^^       ------ has regex metacharacters\n"
                        "   |\n"
                        "   = note: first line\n"
                        "           second line\n"
                        "   = help: write split(tags, ',')\n"
                        "   = explain: sc-transpile explain FDM103\n"
                        "\n");
}

static void hangs_texts_that_have_no_room(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT a + b * c", 1);
    Diagnostic *d = diag_emit(&f->list, FDM101, find(f, "+", 1), "m");
    diag_set_label(&f->list, d, "here");
    diag_add_label(&f->list, d, find(f, "a", 1), "a string");
    diag_add_label(&f->list, d, find(f, "b * c", 1), "a date");
    assert_string_equal(render(f, d, false), "warning[FDM101]: m\n"
                                             "  --> a.sql:1:10\n"
                                             "   |\n"
                                             " 1 | SELECT a + b * c\n"
                                             "   |        - ^ ----- a date\n"
                                             "   |        | |\n"
                                             "   |        | here\n"
                                             "   |        a string\n"
                                             "   |\n"
                                             "   = explain: sc-transpile explain FDM101\n"
                                             "\n");
}

static void keeps_texts_of_one_place_apart(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT abc", 1);
    Diagnostic *d = diag_emit(&f->list, RES001, find(f, "abc", 1), "m");
    diag_set_label(&f->list, d, "one");
    diag_add_label(&f->list, d, find(f, "a", 1), "two");
    assert_string_equal(render(f, d, false), "warning[RES001]: m\n"
                                             "  --> a.sql:1:8\n"
                                             "   |\n"
                                             " 1 | SELECT abc\n"
                                             "   |        ^^^ one\n"
                                             "   |        |\n"
                                             "   |        two\n"
                                             "   |\n"
                                             "   = explain: sc-transpile explain RES001\n"
                                             "\n");
}

static void shows_labels_on_other_lines_with_gaps(void **state)
{
    Fixture *f = *state;
    set_source(
        f, "WITH x AS (SELECT 1),\n  y AS (SELECT 2),\n  x AS (SELECT 3)\n\n\nSELECT *\nFROM x\n",
        8);
    Diagnostic *d = diag_emit(&f->list, PRS203, find(f, "x", 2), "twice");
    diag_set_label(&f->list, d, "again here");
    diag_add_label(&f->list, d, find(f, "x", 1), "first here");
    diag_add_label(&f->list, d, find(f, "x", 3), "used here");
    assert_string_equal(render(f, d, false), "error[PRS203]: twice\n"
                                             "   --> a.sql:10:3\n"
                                             "    |\n"
                                             "  8 | WITH x AS (SELECT 1),\n"
                                             "    |      - first here\n"
                                             "  9 |   y AS (SELECT 2),\n"
                                             " 10 |   x AS (SELECT 3)\n"
                                             "    |   ^ again here\n"
                                             "...\n"
                                             " 14 | FROM x\n"
                                             "    |      - used here\n"
                                             "    |\n"
                                             "    = explain: sc-transpile explain PRS203\n"
                                             "\n");
}

static void marks_first_and_last_line_of_a_long_place(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT (\n  SELECT a,\n    b,\n    c\n  ) FROM t", 1);
    Diagnostic *d = diag_emit(
        &f->list, CNV202,
        (Span){7, (uint32_t)(strchr(f->source.text.p, ')') - f->source.text.p) + 1}, "m");
    diag_set_label(&f->list, d, "this one");
    assert_string_equal(render(f, d, false), "error[CNV202]: m\n"
                                             "  --> a.sql:1:8\n"
                                             "   |\n"
                                             " 1 | SELECT (\n"
                                             "   |        ^\n"
                                             "...\n"
                                             " 5 |   ) FROM t\n"
                                             "   |   ^ this one\n"
                                             "   |\n"
                                             "   = explain: sc-transpile explain CNV202\n"
                                             "\n");
}

static void leaves_the_blanks_behind_a_place_unmarked(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT a  \n\n", 1);
    Diagnostic *d = diag_emit(&f->list, RES001, (Span){7, 12}, "m");
    assert_non_null(strstr(render(f, d, false), " 1 | SELECT a  \n"
                                                "   |        ^\n"
                                                "   |\n"));
}

static void counts_columns_of_wide_characters_and_tabs(void **state)
{
    Fixture *f = *state;
    set_source(f, "\tSELECT '\xE6\x97\xA5\xE6\x9C\xAC', e\xCC\x81, bad", 1);
    Diagnostic *d = diag_emit(&f->list, RES001, find(f, "bad", 1), "m");
    diag_add_label(&f->list, d, find(f, "\xE6\x97\xA5", 1), "wide");
    assert_string_equal(render(f, d, false),
                        "warning[RES001]: m\n"
                        "  --> a.sql:1:19\n"
                        "   |\n"
                        " 1 |     SELECT '\xE6\x97\xA5\xE6\x9C\xAC', e\xCC\x81, bad\n"
                        "   |             --        ^^^\n"
                        "   |             |\n"
                        "   |             wide\n"
                        "   |\n"
                        "   = explain: sc-transpile explain RES001\n"
                        "\n");
}

static void points_behind_the_end(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT", 1);
    Diagnostic *d = diag_emit(&f->list, PRS002, (Span){6, 6}, "unexpected end of statement");
    assert_non_null(strstr(render(f, d, false), "  --> a.sql:1:7\n"
                                                "   |\n"
                                                " 1 | SELECT\n"
                                                "   |       ^\n"));
    Diagnostic *beyond = diag_emit(&f->list, PRS002, (Span){600, 700}, "far away");
    assert_non_null(strstr(render(f, beyond, false), "   |       ^\n"));
}

static void shows_an_empty_line(void **state)
{
    Fixture *f = *state;
    set_source(f, "\n\nSELECT", 1);
    Diagnostic *d = diag_emit(&f->list, PRS001, (Span){1, 1}, "m");
    assert_non_null(strstr(render(f, d, false), "  --> a.sql:2:1\n"
                                                "   |\n"
                                                " 2 |\n"
                                                "   | ^\n"));
}

static void works_without_text(void **state)
{
    Fixture *f = *state;
    set_source(f, "", 1);
    Diagnostic *d = diag_emit(&f->list, INT001, (Span){0, 0}, "m");
    assert_string_equal(render(f, d, false), "error[INT001]: m\n"
                                             "  --> a.sql:1:1\n"
                                             "   = explain: sc-transpile explain INT001\n"
                                             "\n");
}

static void replaces_what_a_terminal_would_obey(void **state)
{
    Fixture *f = *state;
    f->source = (Source){.name = STR("a\033[2J.sql"),
                         .text = STR("SELECT \033[2J\0\xFF\xE2\x80\xAE x\r\n"),
                         .line = 1,
                         .column = 1};
    Diagnostic *d = diag_emit(&f->list, PRS006, (Span){7, 8}, "unexpected '\033'");
    diag_set_label(&f->list, d, "a\ab");
    assert_string_equal(render(f, d, false),
                        "error[PRS006]: unexpected '\xEF\xBF\xBD'\n"
                        "  --> a\xEF\xBF\xBD[2J.sql:1:8\n"
                        "   |\n"
                        " 1 | SELECT \xEF\xBF\xBD[2J\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD x\n"
                        "   |        ^ a\xEF\xBF\xBD"
                        "b\n"
                        "   |\n"
                        "   = explain: sc-transpile explain PRS006\n"
                        "\n");
}

/* A line of 1000 `x`, a column name every 100 columns. */
static void cuts_long_lines_around_each_place(void **state)
{
    Fixture *f = *state;
    char text[1001];
    memset(text, 'x', 1000);
    text[1000] = '\0';
    memcpy(text + 500, "bad", 3);
    memcpy(text + 550, "near", 4);
    memcpy(text + 900, "far", 3);
    set_source(f, text, 1);
    Diagnostic *d = diag_emit(&f->list, RES001, find(f, "bad", 1), "m");
    diag_add_label(&f->list, d, find(f, "near", 1), "near text");
    diag_add_label(&f->list, d, find(f, "far", 1), "far text");
    const char *shown = render(f, d, false);
    char expected[1000] = "   |\n 1 | ...", *end;
    end = strchr(expected, '\0');
    memcpy(end, text + 470, 120);
    strcpy(end + 120, "...\n   | ");
    end = strchr(expected, '\0');
    memset(end, ' ', 33);
    strcpy(end + 33, "^^^                                               ---- near text\n 1 | ...");
    end = strchr(expected, '\0');
    memcpy(end, text + 870, 120);
    strcpy(end + 120, "...\n   | ");
    end = strchr(expected, '\0');
    memset(end, ' ', 33);
    strcpy(end + 33, "--- far text\n   |\n");
    assert_non_null(strstr(shown, expected));
}

static void cuts_between_characters(void **state)
{
    Fixture *f = *state;
    Buf text;
    buf_init(&text);
    for (int i = 0; i < 200; i++)
        buf_add_text(&text, "\xE6\x97\xA5");
    buf_add_text(&text, "!");
    set_source(f, buf_text(&text), 1);
    Diagnostic *d = diag_emit(&f->list, RES001, (Span){600, 601}, "m");
    Buf expected;
    buf_init(&expected);
    buf_add_text(&expected, " 1 | ...");
    for (int i = 0; i < 30; i++)
        buf_add_text(&expected, "\xE6\x97\xA5");
    buf_add_text(&expected, "!\n   | ");
    buf_add_repeat(&expected, ' ', 63);
    buf_add_text(&expected, "^\n");
    assert_non_null(strstr(render(f, d, false), buf_text(&expected)));
    buf_free(&expected);
    buf_free(&text);
}

static void colors_by_severity(void **state)
{
    Fixture *f = *state;
    set_source(f, "SELECT a + b", 1);
    Diagnostic *d = diag_emit(&f->list, FDM101, find(f, "a", 1), "m");
    diag_set_label(&f->list, d, "one");
    diag_add_label(&f->list, d, find(f, "b", 1), "two");
    assert_string_equal(render(f, d, true),
                        "\033[1;33mwarning[FDM101]\033[0m\033[1m: m\033[0m\n"
                        "  \033[1;34m-->\033[0m a.sql:1:8\n"
                        "\033[1;34m   |\033[0m\n"
                        "\033[1;34m 1 |\033[0m SELECT a + b\n"
                        "\033[1;34m   |\033[0m        \033[1;33m^\033[0m   \033[1;34m-\033[0m "
                        "\033[1;34mtwo\033[0m\n"
                        "\033[1;34m   |\033[0m        \033[1;33m|\033[0m\n"
                        "\033[1;34m   |\033[0m        \033[1;33mone\033[0m\n"
                        "\033[1;34m   |\033[0m\n"
                        "   \033[1;34m=\033[0m \033[1mexplain\033[0m: sc-transpile explain FDM101\n"
                        "\n");
    Diagnostic *error = diag_emit(&f->list, PRS001, find(f, "a", 1), "m");
    assert_non_null(strstr(render(f, error, true), "\033[1;31merror[PRS001]\033[0m"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(shows_place_label_and_help, setup, teardown),
        cmocka_unit_test_setup_teardown(hangs_texts_that_have_no_room, setup, teardown),
        cmocka_unit_test_setup_teardown(keeps_texts_of_one_place_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(shows_labels_on_other_lines_with_gaps, setup, teardown),
        cmocka_unit_test_setup_teardown(marks_first_and_last_line_of_a_long_place, setup, teardown),
        cmocka_unit_test_setup_teardown(leaves_the_blanks_behind_a_place_unmarked, setup, teardown),
        cmocka_unit_test_setup_teardown(counts_columns_of_wide_characters_and_tabs, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(points_behind_the_end, setup, teardown),
        cmocka_unit_test_setup_teardown(shows_an_empty_line, setup, teardown),
        cmocka_unit_test_setup_teardown(works_without_text, setup, teardown),
        cmocka_unit_test_setup_teardown(replaces_what_a_terminal_would_obey, setup, teardown),
        cmocka_unit_test_setup_teardown(cuts_long_lines_around_each_place, setup, teardown),
        cmocka_unit_test_setup_teardown(cuts_between_characters, setup, teardown),
        cmocka_unit_test_setup_teardown(colors_by_severity, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
