/* test_arrow.c - the reader of Arrow streams, on the streams in tests/data/arrow: each x.arrow must
 * be read as x.txt says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>

#include "arrow_support.h"

enum { FIXTURES_MAX = 200 };

typedef struct Fixtures {
    Str streams[FIXTURES_MAX];
    Str texts[FIXTURES_MAX];
    char *names[FIXTURES_MAX];
    size_t count;
} Fixtures;

static const char *data_path(char *path, size_t size, const char *name, const char *ending)
{
    const char *top = getenv("srcdir");
    snprintf(path, size, "%s/tests/data/arrow/%s%s", top == NULL ? "." : top, name, ending);
    return path;
}

static int setup(void **state)
{
    char path[4096];
    Fixtures *f = calloc(1, sizeof *f);
    DIR *folder = opendir(data_path(path, sizeof path, "", ""));
    if (folder == NULL)
        return -1;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        size_t n = strlen(entry->d_name);
        if (n < 6 || strcmp(entry->d_name + n - 6, ".arrow") != 0)
            continue;
        if (f->count == FIXTURES_MAX)
            return -1;
        f->names[f->count] = strdup(entry->d_name);
        f->names[f->count][n - 6] = '\0';
        f->streams[f->count] = read_whole(data_path(path, sizeof path, entry->d_name, ""));
        f->texts[f->count] = read_whole(data_path(path, sizeof path, f->names[f->count], ".txt"));
        f->count++;
    }
    closedir(folder);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixtures *f = *state;
    for (size_t i = 0; i < f->count; i++) {
        free(f->names[i]);
        free((void *)f->streams[i].p);
        free((void *)f->texts[i].p);
    }
    free(f);
    return 0;
}

static void reads_what_was_written(void **state)
{
    const Fixtures *f = *state;
    size_t wrong = 0;
    assert_true(f->count > 0);
    for (size_t i = 0; i < f->count; i++) {
        Buf out;
        buf_init(&out);
        bool sound = add_arrow_stream(&out, f->streams[i]);
        if (!sound || !str_equal(buf_str(&out), f->texts[i])) {
            print_error("%s: expected\n%.*sbut was\n%s", f->names[i], STR_ARG(f->texts[i]),
                        buf_text(&out));
            wrong++;
        }
        buf_free(&out);
    }
    assert_int_equal(wrong, 0);
}

/* In memory of its own size, so that a sanitizer sees what is read beyond it. */
static void assert_sound(const char *name, Str bytes, size_t n, size_t place, unsigned change)
{
    char *copy = malloc(n == 0 ? 1 : n);
    memcpy(copy, bytes.p, n);
    if (place < n)
        copy[place] = (char)((unsigned char)copy[place] ^ change);
    Buf out;
    buf_init(&out);
    bool sound = add_arrow_stream(&out, (Str){copy, n});
    buf_free(&out);
    free(copy);
    if (!sound)
        fail_msg("%s: %zu bytes, byte %zu changed by %u", name, n, place, change);
}

static void every_beginning_ends_cleanly(void **state)
{
    const Fixtures *f = *state;
    for (size_t i = 0; i < f->count; i++)
        for (size_t n = 0; n < f->streams[i].n; n++)
            assert_sound(f->names[i], f->streams[i], n, n, 0);
}

static void every_wrong_byte_ends_cleanly(void **state)
{
    static const unsigned changes[] = {0x01, 0x80, 0xFF};
    const Fixtures *f = *state;
    for (size_t i = 0; i < f->count; i++)
        for (size_t place = 0; place < f->streams[i].n; place++)
            for (size_t j = 0; j < sizeof changes / sizeof *changes; j++)
                assert_sound(f->names[i], f->streams[i], f->streams[i].n, place, changes[j]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_was_written),
        cmocka_unit_test(every_beginning_ends_cleanly),
        cmocka_unit_test(every_wrong_byte_ends_cleanly),
    };
    return cmocka_run_group_tests_name("arrow", tests, setup, teardown);
}
