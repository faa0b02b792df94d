/* test_options.c - what the user can choose: src/core/options.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "core/options.h"

typedef struct Fixture {
    Arena arena;
    Options options;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    options_init(&f->options, &f->arena);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->arena);
    free(f);
    return 0;
}

static const char *set(Fixture *f, const char *name, const char *value)
{
    return options_set(&f->options, &f->arena, str_from(name), str_from(value));
}

static void has_defaults(void **state)
{
    Fixture *f = *state;
    assert_int_equal(f->options.spark_version, SPARK_4_0);
    assert_int_equal(f->options.fidelity, FIDELITY_EXACT);
    assert_int_equal(f->options.on_unsupported, ON_UNSUPPORTED_MARKER);
    assert_int_equal(f->options.line_width, 100);
    assert_true(f->options.keep_comments);
    assert_false(f->options.lower_keywords);
}

static void takes_choices_in_any_case(void **state)
{
    Fixture *f = *state;
    assert_null(set(f, "spark-version", "3.5"));
    assert_null(set(f, "fidelity", "Natural"));
    assert_null(set(f, "on-unsupported", "FAIL"));
    assert_null(set(f, "keyword-case", "lower"));
    assert_null(set(f, "no-comments", ""));
    assert_int_equal(f->options.spark_version, SPARK_3_5);
    assert_int_equal(f->options.fidelity, FIDELITY_NATURAL);
    assert_int_equal(f->options.on_unsupported, ON_UNSUPPORTED_FAIL);
    assert_true(f->options.lower_keywords);
    assert_false(f->options.keep_comments);
}

static void refuses_what_it_does_not_know(void **state)
{
    Fixture *f = *state;
    assert_string_equal(set(f, "spark-version", "2.4"), "'2.4' is not one of: 3.5, 4.0, 4.1");
    assert_string_equal(set(f, "fidelity", ""), "'' is not one of: exact, natural");
    assert_string_equal(set(f, "no-such", "1"), "there is no option 'no-such'");
    assert_int_equal(f->options.spark_version, SPARK_4_0);
}

static void line_width_has_bounds(void **state)
{
    Fixture *f = *state;
    assert_null(set(f, "line-width", "20"));
    assert_null(set(f, "line-width", "10000"));
    static const char *const bad[] = {"19",  "10001", "",    "abc",
                                      "80x", "-80",   "1e3", "99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_non_null(set(f, "line-width", bad[i]));
    assert_int_equal(f->options.line_width, 10000);
}

static void settings_have_no_case_and_the_last_one_counts(void **state)
{
    Fixture *f = *state;
    assert_null(set(f, "conf", "spark.sql.ansi.enabled=false"));
    assert_null(set(f, "conf", "spark.sql.session.timeZone = Europe/Berlin "));
    assert_null(set(f, "conf", "Spark.SQL.ANSI.enabled=TRUE"));
    assert_true(options_conf_bool(&f->options, STR("spark.sql.ansi.enabled"), false));
    Str zone = options_conf(&f->options, STR("SPARK.SQL.SESSION.TIMEZONE"), STR("UTC"));
    assert_true(str_equal(zone, STR("Europe/Berlin")));
    assert_true(str_equal(options_conf(&f->options, STR("x"), STR("none")), STR("none")));
}

static void settings_need_a_key_and_a_sign(void **state)
{
    Fixture *f = *state;
    assert_string_equal(set(f, "conf", "key"), "'key' is not of the form KEY=VALUE");
    assert_non_null(set(f, "conf", "=value"));
    assert_null(set(f, "conf", "key="));
    assert_true(str_equal(options_conf(&f->options, STR("key"), STR("otherwise")), STR("")));
    assert_null(set(f, "conf", "key=a=b"));
    assert_true(str_equal(options_conf(&f->options, STR("key"), STR("")), STR("a=b")));
}

static void ansi_mode_follows_version_and_setting(void **state)
{
    Fixture *f = *state;
    assert_true(options_ansi(&f->options));
    assert_null(set(f, "spark-version", "3.5"));
    assert_false(options_ansi(&f->options));
    assert_null(set(f, "conf", "spark.sql.ansi.enabled=true"));
    assert_true(options_ansi(&f->options));
    assert_null(set(f, "spark-version", "4.1"));
    assert_null(set(f, "conf", "spark.sql.ansi.enabled=false"));
    assert_false(options_ansi(&f->options));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(has_defaults),
        TEST(takes_choices_in_any_case),
        TEST(refuses_what_it_does_not_know),
        TEST(line_width_has_bounds),
        TEST(settings_have_no_case_and_the_last_one_counts),
        TEST(settings_need_a_key_and_a_sign),
        TEST(ansi_mode_follows_version_and_setting),
    };
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
