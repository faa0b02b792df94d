/* test_functions.c - every row of src/map/functions.def, and the templates that src/rewrite fills. */
#include "transpile_support.h"

#include <ctype.h>
#include <stdbool.h>

#include "map/map.h"
#include "map/sf_name.h"

static void rows_are_sorted_and_found_in_any_case(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    const FunctionInfo *row, *before = NULL;
    for (size_t i = 0; (row = map_function_at(i)) != NULL; i++) {
        Str name = str_from(row->name);
        if (before != NULL && str_compare(str_from(before->name), name) >= 0)
            fail_msg("%s stands before %s", before->name, row->name);
        assert_ptr_equal(map_find_function(name), row);
        assert_ptr_equal(map_find_function(str_upper(&arena, name)), row);
        before = row;
    }
    assert_non_null(before);
    assert_null(map_find_function(STR("no_such_function")));
    assert_null(map_find_function(STR("")));
    arena_free(&arena);
}

static unsigned mentions(const char *template, int parameter)
{
    unsigned count = 0;
    for (const char *p = template; (p = strchr(p, '$')) != NULL; p++)
        count += p[1] - '0' == parameter;
    return count;
}

static void templates_mention_each_argument(void **state)
{
    (void)state;
    const FunctionInfo *row;
    for (size_t i = 0; (row = map_function_at(i)) != NULL; i++) {
        if (row->target == NULL || strchr(row->target, '$') == NULL)
            continue;
        if (row->min_arguments != row->max_arguments)
            fail_msg("%s: a template takes a fixed number of arguments", row->name);
        for (int parameter = 1; parameter <= 9; parameter++)
            if ((mentions(row->target, parameter) > 0) != (parameter <= row->max_arguments))
                fail_msg("%s: $%d is missing or too much in %s", row->name, parameter, row->target);
    }
}

static bool is_word(const char *name)
{
    for (const char *p = name; *p != '\0'; p++)
        if (!isalnum((unsigned char)*p) && *p != '_')
            return false;
    return true;
}

/* Calls it with expressions that nothing is known of; columns alone might stand twice. */
static const char *call(Fixture *f, const FunctionInfo *row, int count)
{
    Buf text;
    buf_init(&text);
    buf_add_format(&text, "SELECT %s(", row->name);
    for (int i = 0; i < count; i++)
        buf_add_format(&text, "%scoalesce(c%d, o)", i == 0 ? "" : ", ", i);
    buf_add_format(&text, ")%s FROM t", row->kind == FUNCTION_WINDOW ? " OVER (ORDER BY o)" : "");
    const char *sql = convert(f, buf_text(&text));
    buf_free(&text);
    return sql;
}

static bool is_wrong_count(Fixture *f, const FunctionInfo *row, int count)
{
    call(f, row, count);
    return strstr(buf_text(&f->messages), "() called with ") != NULL;
}

/* With a unit before its arguments it is another function, of timestamps. */
static bool has_unit_form(const FunctionInfo *row)
{
    static const char *const names[] = {"date_add", "date_diff", "dateadd", "datediff"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(row->name, names[i]) == 0)
            return true;
    return false;
}

static void calls_take_as_many_arguments_as_the_row_says(void **state)
{
    Fixture *f = *state;
    const FunctionInfo *row;
    for (size_t i = 0; (row = map_function_at(i)) != NULL; i++) {
        bool converted = row->target != NULL || row->custom != CUSTOM_NONE;
        if (!converted || row->kind == FUNCTION_OPERATOR || !is_word(row->name))
            continue;
        for (int count = row->min_arguments; count <= row->max_arguments; count++)
            if (is_wrong_count(f, row, count))
                fail_msg("%s() refuses %d arguments", row->name, count);
        if (row->max_arguments >= 0 && !has_unit_form(row) &&
            !is_wrong_count(f, row, row->max_arguments + 1))
            fail_msg("%s() takes %d arguments", row->name, row->max_arguments + 1);
    }
}

/* Spark looks for the whole match, whatever group regexp_instr(text, pattern, group) names; Snowflake's
 * UUID_STRING takes no seed, which a warning says; the collation of a text is one of its type. */
static bool is_ignored(const FunctionInfo *row, int argument)
{
    return (strcmp(row->name, "regexp_instr") == 0 && argument == 2) ||
           strcmp(row->name, "uuid") == 0 || strcmp(row->name, "collation") == 0;
}

/* What is given to a function comes out. */
static void no_argument_is_lost(void **state)
{
    Fixture *f = *state;
    const FunctionInfo *row;
    for (size_t i = 0; (row = map_function_at(i)) != NULL; i++) {
        if (row->kind != FUNCTION_SCALAR || !is_word(row->name))
            continue;
        int most = row->max_arguments < 0 ? row->min_arguments + 2 : row->max_arguments;
        for (int count = row->min_arguments; count <= most; count++) {
            const char *sql = call(f, row, count);
            if (strncmp(sql, "SELECT", 6) != 0)
                continue;
            for (int c = 0; c < count; c++) {
                char column[20];
                snprintf(column, sizeof column, "c%d", c);
                if (strstr(sql, column) == NULL && !is_ignored(row, c))
                    fail_msg("%s(): c%d does not stand in %s", row->name, c, sql);
            }
        }
    }
}

enum { NESTED_CALLS = 12, TEXT_OF_A_CALL = 1000 };

/* Without the blanks, of which deeper levels have more. */
static size_t length_of(const char *sql)
{
    size_t length = 0;
    for (; *sql != '\0'; sql++)
        length += *sql != ' ';
    return length;
}

/* Text that repeats an operand would double with each level. */
static void nested_calls_do_not_repeat_their_operand(void **state)
{
    Fixture *f = *state;
    const FunctionInfo *row;
    for (size_t i = 0; (row = map_function_at(i)) != NULL; i++) {
        if (row->kind != FUNCTION_SCALAR || !is_word(row->name) || row->min_arguments > 1 ||
            row->max_arguments == 0)
            continue;
        Buf text;
        buf_init(&text);
        buf_add_text(&text, "SELECT ");
        for (int level = 0; level < NESTED_CALLS; level++)
            buf_add_format(&text, "%s(", row->name);
        buf_add_text(&text, "c");
        for (int level = 0; level < NESTED_CALLS; level++)
            buf_add_char(&text, ')');
        buf_add_text(&text, " FROM VALUES (1) AS t(c)");
        const char *sql = convert(f, buf_text(&text));
        buf_free(&text);
        if (length_of(sql) > (size_t)NESTED_CALLS * TEXT_OF_A_CALL)
            fail_msg("%s() in itself becomes %zu characters", row->name, length_of(sql));
    }
}

static void suggests_close_names(void **state)
{
    (void)state;
    assert_true(str_equal(map_suggest_function(STR("lenght")), STR("length")));
    assert_true(str_equal(map_suggest_function(STR("UPER")), STR("upper")));
    assert_int_equal(map_suggest_function(STR("completely_different")).n, 0);
}

static void reserved_words_have_no_case(void **state)
{
    (void)state;
    assert_true(map_is_reserved(STR("select")));
    assert_true(map_is_reserved(STR("QUALIFY")));
    assert_true(map_is_reserved(STR("Current_Date")));
    /* one of each length: they are found by it */
    static const char *const words[] = {"by",
                                        "any",
                                        "with",
                                        "using",
                                        "window",
                                        "unpivot",
                                        "try_cast",
                                        "localtime",
                                        "constraint",
                                        "tablesample",
                                        "current_user",
                                        "localtimestamp",
                                        "match_recognize",
                                        "current_timestamp"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_true(map_is_reserved(str_from(words[i])));
    assert_false(map_is_reserved(STR("date")));
    assert_false(map_is_reserved(STR("customer")));
    assert_false(map_is_reserved(STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_sorted_and_found_in_any_case),
        cmocka_unit_test(templates_mention_each_argument),
        cmocka_unit_test_setup_teardown(calls_take_as_many_arguments_as_the_row_says, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(no_argument_is_lost, setup, teardown),
        cmocka_unit_test_setup_teardown(nested_calls_do_not_repeat_their_operand, setup, teardown),
        cmocka_unit_test(suggests_close_names),
        cmocka_unit_test(reserved_words_have_no_case),
    };
    return cmocka_run_group_tests_name("functions", tests, NULL, NULL);
}
