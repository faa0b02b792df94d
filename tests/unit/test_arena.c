/* test_arena.c - memory of src/util/arena.c, and the vectors of vec.h that grow in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdalign.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "util/arena.h"
#include "util/vec.h"

static int is_clear(const void *bytes, size_t size)
{
    const unsigned char *p = bytes;
    for (size_t i = 0; i < size; i++)
        if (p[i] != 0)
            return 0;
    return 1;
}

static void memory_is_clear_and_aligned(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    for (size_t size = 1; size < 5000; size += 7) {
        void *bytes = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)bytes % alignof(max_align_t), 0);
        assert_true(is_clear(bytes, size));
        memset(bytes, 0xAA, size);
    }
    arena_free(&arena);
}

static void memory_is_clear_again_after_a_reset(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 200; i++) {
            void *bytes = arena_alloc(&arena, 1000);
            assert_true(is_clear(bytes, 1000));
            memset(bytes, 0xAA, 1000);
        }
        arena_reset(&arena);
    }
    arena_free(&arena);
}

static void objects_do_not_overlap(void **state)
{
    (void)state;
    enum { COUNT = 500 };
    Arena arena;
    arena_init(&arena);
    unsigned char *objects[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        objects[i] = arena_alloc(&arena, i * 3);
        memset(objects[i], (int)(i % 251), i * 3);
    }
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < i * 3; j++)
            assert_int_equal(objects[i][j], i % 251);
    arena_free(&arena);
}

static void an_object_larger_than_a_chunk_fits(void **state)
{
    (void)state;
    enum { LARGE = 8 * 1024 * 1024 };
    Arena arena;
    arena_init(&arena);
    char *small = arena_copy(&arena, "small", 5);
    char *large = arena_alloc(&arena, LARGE);
    large[0] = large[LARGE - 1] = 'x';
    char *after = arena_copy(&arena, "after", 5);
    assert_string_equal(small, "small");
    assert_string_equal(after, "after");
    arena_free(&arena);
}

static void nothing_is_a_valid_object(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    assert_non_null(arena_alloc(&arena, 0));
    assert_non_null(arena_alloc_array(&arena, 0, 8));
    assert_string_equal(arena_copy(&arena, "", 0), "");
    arena_free(&arena);
}

static void an_arena_can_be_used_after_it_was_freed(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    arena_free(&arena);
    arena_free(&arena);
    assert_string_equal(arena_copy(&arena, "again", 5), "again");
    arena_free(&arena);
}

static void a_copy_ends_with_nul(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    const char *text = arena_copy(&arena, "a\0b", 3);
    assert_memory_equal(text, "a\0b", 4);
    arena_free(&arena);
}

static void growing_keeps_the_items(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena);
    VEC(int) numbers = {0};
    for (int i = 0; i < 10000; i++)
        *VEC_ADD(&arena, &numbers) = i;
    assert_int_equal(numbers.count, 10000);
    assert_true(numbers.capacity >= numbers.count);
    for (int i = 0; i < 10000; i++)
        assert_int_equal(numbers.items[i], i);
    arena_free(&arena);
}

/* Exit status of a child that asks for more than there is. */
static int status_of(void (*ask)(Arena *arena))
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        Arena arena;
        arena_init(&arena);
        close(STDERR_FILENO);
        ask(&arena);
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void ask_for_an_overflow(Arena *arena)
{
    arena_alloc_array(arena, SIZE_MAX / 4, 8);
}

static void ask_for_everything(Arena *arena)
{
    arena_alloc(arena, SIZE_MAX - 4);
}

static void lack_of_memory_ends_the_process(void **state)
{
    (void)state;
    assert_int_equal(status_of(ask_for_an_overflow), 2);
    assert_int_equal(status_of(ask_for_everything), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_clear_and_aligned),
        cmocka_unit_test(memory_is_clear_again_after_a_reset),
        cmocka_unit_test(objects_do_not_overlap),
        cmocka_unit_test(an_object_larger_than_a_chunk_fits),
        cmocka_unit_test(nothing_is_a_valid_object),
        cmocka_unit_test(an_arena_can_be_used_after_it_was_freed),
        cmocka_unit_test(a_copy_ends_with_nul),
        cmocka_unit_test(growing_keeps_the_items),
        cmocka_unit_test(lack_of_memory_ends_the_process),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
