/* test_plan_input.c - the plans of tests/data/plans and tests/fuzz/plans, whole and damaged, go
 * through everything that the fuzz target tests/fuzz/fuzz_plan.c checks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sctranspile.h"
#include "util/str.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* From a block of just that size, so that a sanitizer sees the first byte read beyond it. */
static void check(Str bytes)
{
    uint8_t *block = malloc(bytes.n == 0 ? 1 : bytes.n);
    assert_non_null(block);
    memcpy(block, bytes.p, bytes.n);
    LLVMFuzzerTestOneInput(block, bytes.n);
    free(block);
}

static void check_damaged(Str bytes)
{
    static const uint8_t changes[] = {0x01, 0x08, 0x80, 0xFF};
    for (size_t n = 0; n < bytes.n; n++)
        check(str_slice(bytes, 0, n));
    Buf damaged;
    buf_init(&damaged);
    buf_add_str(&damaged, bytes);
    for (size_t i = 0; i < bytes.n; i++) {
        for (size_t k = 0; k < sizeof changes; k++) {
            damaged.p[i] = (char)(bytes.p[i] ^ changes[k]);
            check(buf_str(&damaged));
        }
        damaged.p[i] = bytes.p[i];
    }
    buf_free(&damaged);
}

/* ---- the plans ------------------------------------------------------------------------------- */

static void read_file(const char *folder, const char *name, Buf *out)
{
    const char *top = getenv("srcdir");
    Arena arena;
    arena_init(&arena);
    Str path = str_format(&arena, "%s/tests/%s/%s", top == NULL ? "." : top, folder, name);
    FILE *file = fopen(path.p, "rb");
    assert_non_null(file);
    for (size_t count = 1; count > 0; out->n += count) {
        buf_reserve(out, 4096);
        count = fread(out->p + out->n, 1, 4096, file);
    }
    fclose(file);
    arena_free(&arena);
}

static int is_file(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Call `visit` for each file of a folder of the tests; there must be some. */
static void for_each_file(const char *folder, void (*visit)(Str bytes))
{
    const char *top = getenv("srcdir");
    Arena arena;
    arena_init(&arena);
    struct dirent **entries;
    int count = scandir(str_format(&arena, "%s/tests/%s", top == NULL ? "." : top, folder).p,
                        &entries, is_file, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        Buf bytes;
        buf_init(&bytes);
        read_file(folder, entries[i]->d_name, &bytes);
        visit(buf_str(&bytes));
        buf_free(&bytes);
        free(entries[i]);
    }
    free(entries);
    arena_free(&arena);
}

static void whole_plans(void **state)
{
    (void)state;
    for_each_file("data/plans", check);
    for_each_file("fuzz/plans", check);
}

static void damaged_plans(void **state)
{
    (void)state;
    for_each_file("fuzz/plans", check_damaged);
}

/* ---- the same as JSON, and what it must become ------------------------------------------------ */

typedef struct Reading {
    Str rest;
    Buf *plan;
} Reading;

static ptrdiff_t read_rest(void *user, char *buffer, size_t size)
{
    Reading *reading = user;
    size_t n = reading->rest.n < size ? reading->rest.n : size;
    memcpy(buffer, reading->rest.p, n);
    reading->rest = str_slice(reading->rest, n, reading->rest.n);
    return (ptrdiff_t)n;
}

static int keep_plan(void *user, const sct_result *result)
{
    Reading *reading = user;
    assert_non_null(result->plan);
    buf_add(reading->plan, result->plan, result->plan_length);
    return 0;
}

/* All fixtures are plans; without this, damaging what is none would test little. */
static void check_is_plan(Str bytes)
{
    Buf plan;
    buf_init(&plan);
    Reading reading = {bytes, &plan};
    sct_session *session = sct_session_new();
    sct_session_set_option(session, "to", "plan");
    assert_int_equal(sct_transpile(session, bytes.p[0] == '{' ? "a.json" : "a.binpb", read_rest,
                                   &reading, keep_plan, &reading),
                     SCT_RUN_FINISHED);
    assert_true(plan.n > 0);
    sct_session_free(session);
    buf_free(&plan);
}

static void fixtures_are_plans(void **state)
{
    (void)state;
    for_each_file("data/plans", check_is_plan);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fixtures_are_plans),
        cmocka_unit_test(whole_plans),
        cmocka_unit_test(damaged_plans),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
