/* test_type.c - data types: spelling, equality, copies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "plan/type.h"

static int setup(void **state)
{
    Arena *arena = calloc(1, sizeof *arena);
    arena_init(arena);
    *state = arena;
    return 0;
}

static int teardown(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

static const Type *sample_struct(Arena *arena)
{
    TypeField fields[] = {
        {.name = STR("id"), .type = type_simple(TYPE_LONG)},
        {.name = STR("tags"),
         .type = type_array(arena, type_sized_string(arena, TYPE_VARCHAR, 5), true),
         .nullable = true},
        {.name = STR("m"),
         .type = type_map(arena, type_simple(TYPE_STRING), type_decimal(arena, 7, 2), false)},
    };
    return type_struct(arena, fields, 3);
}

static void types_are_spelled_as_spark_does(void **state)
{
    Arena *arena = *state;
    assert_string_equal(type_text(arena, NULL).p, "?");
    assert_string_equal(type_text(arena, type_simple(TYPE_BYTE)).p, "tinyint");
    assert_string_equal(type_text(arena, type_simple(TYPE_LONG)).p, "bigint");
    assert_string_equal(type_text(arena, type_simple(TYPE_DECIMAL)).p, "decimal(10,0)");
    assert_string_equal(type_text(arena, type_time(arena, 3)).p, "time(3)");
    assert_string_equal(type_text(arena, type_interval(arena, INTERVAL_DAY, INTERVAL_SECOND)).p,
                        "interval day to second");
    assert_string_equal(type_text(arena, type_interval(arena, INTERVAL_MONTH, INTERVAL_MONTH)).p,
                        "interval month");
    assert_string_equal(type_text(arena, sample_struct(arena)).p,
                        "struct<id:bigint,tags:array<varchar(5)>,m:map<string,decimal(7,2)>>");
}

static void equality_looks_at_parameters(void **state)
{
    Arena *arena = *state;
    assert_true(type_equal(type_decimal(arena, 10, 0), type_simple(TYPE_DECIMAL)));
    assert_false(type_equal(type_decimal(arena, 10, 1), type_simple(TYPE_DECIMAL)));
    assert_true(type_equal(sample_struct(arena), sample_struct(arena)));
    assert_false(type_equal(sample_struct(arena), type_simple(TYPE_STRUCT)));
    assert_false(type_equal(type_simple(TYPE_INTEGER), type_simple(TYPE_LONG)));
    assert_false(type_equal(NULL, type_simple(TYPE_LONG)));
    assert_true(type_equal(NULL, NULL));
}

static void a_copy_outlives_the_original(void **state)
{
    Arena *arena = *state, other;
    arena_init(&other);
    const Type *copy = type_copy(arena, sample_struct(&other));
    arena_free(&other);
    assert_true(type_equal(copy, sample_struct(arena)));
    assert_true(copy->fields[1].nullable);
    assert_ptr_equal(type_copy(arena, type_simple(TYPE_DATE)), type_simple(TYPE_DATE));
    assert_null(type_copy(arena, NULL));
}

static void integers_have_decimals_that_hold_them(void **state)
{
    Arena *arena = *state;
    assert_string_equal(type_text(arena, type_as_decimal(arena, type_simple(TYPE_BYTE))).p,
                        "decimal(3,0)");
    assert_string_equal(type_text(arena, type_as_decimal(arena, type_simple(TYPE_LONG))).p,
                        "decimal(20,0)");
    assert_null(type_as_decimal(arena, type_simple(TYPE_DOUBLE)));
    assert_null(type_as_decimal(arena, NULL));
}

static void families(void **state)
{
    (void)state;
    assert_true(type_is_integral(type_simple(TYPE_SHORT)));
    assert_false(type_is_integral(type_simple(TYPE_DECIMAL)));
    assert_true(type_is_numeric(type_simple(TYPE_DECIMAL)));
    assert_false(type_is_numeric(type_simple(TYPE_STRING)));
    assert_true(type_is_text(type_simple(TYPE_CHAR)));
    assert_true(type_is_datetime(type_simple(TYPE_TIMESTAMP_NTZ)));
    assert_false(type_is_datetime(type_simple(TYPE_TIME)));
    assert_true(type_is_interval(type_simple(TYPE_CALENDAR_INTERVAL)));
    assert_false(type_is_integral(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(types_are_spelled_as_spark_does, setup, teardown),
        cmocka_unit_test_setup_teardown(equality_looks_at_parameters, setup, teardown),
        cmocka_unit_test_setup_teardown(a_copy_outlives_the_original, setup, teardown),
        cmocka_unit_test_setup_teardown(integers_have_decimals_that_hold_them, setup, teardown),
        cmocka_unit_test(families),
    };
    return cmocka_run_group_tests_name("type", tests, NULL, NULL);
}
