/* test_map.c - the hash map of src/util/map.c, beside a plain list that cannot go wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>

#include "util/map.h"

static void finds_what_was_put(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    Map map;
    map_init(&map, &arena, false);
    int a = 1, b = 2;
    assert_null(map_get(&map, STR("a")));
    map_put(&map, STR("a"), &a);
    map_put(&map, STR("A"), &b);
    assert_ptr_equal(map_get(&map, STR("a")), &a);
    assert_ptr_equal(map_get(&map, STR("A")), &b);
    assert_int_equal(map.count, 2);
    map_put(&map, STR("a"), &b);
    assert_ptr_equal(map_get(&map, STR("a")), &b);
    assert_int_equal(map.count, 2);
    arena_free(&arena);
}

static void case_can_be_ignored(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    Map map;
    map_init(&map, &arena, true);
    int a = 1;
    map_put(&map, STR("Spark.Sql"), &a);
    assert_ptr_equal(map_get(&map, STR("SPARK.sql")), &a);
    assert_true(map_remove(&map, STR("spark.SQL")));
    assert_null(map_get(&map, STR("Spark.Sql")));
    arena_free(&arena);
}

static void the_empty_key_is_a_key(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    Map map;
    map_init(&map, &arena, false);
    int a = 1;
    assert_false(map_remove(&map, STR("")));
    map_put(&map, STR(""), &a);
    assert_ptr_equal(map_get(&map, STR("")), &a);
    assert_true(map_remove(&map, STR("")));
    assert_false(map_remove(&map, STR("")));
    arena_free(&arena);
}

/* A reproducible sequence; the quality of its numbers does not matter. */
static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1103515245U + 12345U;
    return *seed >> 16;
}

static void agrees_with_a_list(void **state)
{
    (void)state;
    enum { KEYS = 300, STEPS = 20000 };
    Arena arena;
    arena_init(&arena);
    Map map;
    map_init(&map, &arena, false);
    Str keys[KEYS];
    int values[KEYS];
    bool present[KEYS] = {false};
    size_t count = 0;
    for (int i = 0; i < KEYS; i++)
        keys[i] = str_format(&arena, "k%d", i * 7919);
    uint32_t seed = 1;
    for (int step = 0; step < STEPS; step++) {
        uint32_t k = next_random(&seed) % KEYS;
        if (next_random(&seed) % 3 == 0) {
            assert_int_equal(map_remove(&map, keys[k]), present[k]);
            count -= present[k];
            present[k] = false;
        } else {
            map_put(&map, keys[k], &values[k]);
            count += !present[k];
            present[k] = true;
        }
        assert_int_equal(map.count, count);
        uint32_t other = next_random(&seed) % KEYS;
        assert_ptr_equal(map_get(&map, keys[other]), present[other] ? &values[other] : NULL);
    }
    for (int i = 0; i < KEYS; i++)
        assert_ptr_equal(map_get(&map, keys[i]), present[i] ? &values[i] : NULL);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_was_put),
        cmocka_unit_test(case_can_be_ignored),
        cmocka_unit_test(the_empty_key_is_a_key),
        cmocka_unit_test(agrees_with_a_list),
    };
    return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
