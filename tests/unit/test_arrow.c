/* test_arrow.c - the reader of Arrow streams, on the streams in tests/data/arrow: each x.arrow must
 * be read as x.txt says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>

#include "arrow_support.h"
#include "sema/sema.h"

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

/* What columns the analyzer finds in these rows, which say nothing of them but by their values. */
static const Schema *analyze(ScContext *cx, const ArrowTable *table)
{
    PlanInlineTable *plan = PLAN_NEW(cx, InlineTable, INLINE_TABLE, ((Span){0, 0}));
    plan->rows = table->rows;
    PlanNode *root = &plan->node;
    sema_analyze(cx, &root);
    return root->schema;
}

static void values_keep_their_types(void **state)
{
    const Fixtures *f = *state;
    size_t compared = 0;
    for (size_t i = 0; i < f->count; i++) {
        Reading r;
        bool read = begin_reading(&r, f->streams[i]);
        const Schema *schema = read && r.table.rows.count > 0 ? analyze(&r.cx, &r.table) : NULL;
        for (size_t c = 0; schema != NULL && c < schema->count; c++, compared++) {
            const Type *expected = r.table.columns[c].type, *found = schema->columns[c]->type;
            if (!type_equal(found, expected))
                fail_msg("%s: column %zu is %s, not %s", f->names[i], c,
                         type_text(&r.arena, found).p, type_text(&r.arena, expected).p);
        }
        end_reading(&r);
    }
    assert_true(compared > 50);
}

static size_t fixture_named(const Fixtures *f, const char *name)
{
    for (size_t i = 0; i < f->count; i++)
        if (strcmp(f->names[i], name) == 0)
            return i;
    fail_msg("there is no %s", name);
    return 0;
}

static Str stream_named(const Fixtures *f, const char *name)
{
    return f->streams[fixture_named(f, name)];
}

static void columns_are_nullable_if_a_value_is(void **state)
{
    Reading r;
    assert_true(begin_reading(&r, stream_named(*state, "several_batches")));
    const Schema *schema = analyze(&r.cx, &r.table);
    assert_false(schema->columns[0]->nullable);
    assert_true(schema->columns[1]->nullable);
    end_reading(&r);
}

static void columns_can_be_cast(void **state)
{
    Reading r;
    Buf out;
    buf_init(&out);
    const Fixtures *f = *state;
    Str expected = f->texts[fixture_named(f, "year_month")];
    assert_true(begin_reading(&r, stream_named(*state, "year_month")));
    arrow_cast_column(&r.cx, &r.table, 0, type_simple(TYPE_YEAR_MONTH_INTERVAL));
    add_arrow_table(&r.cx, &out, &r.table);
    assert_true(str_equal(buf_str(&out), expected));
    end_reading(&r);
    buf_clear(&out);
    assert_true(begin_reading(&r, stream_named(*state, "several_batches")));
    r.table.rows.count = 2;
    arrow_cast_column(&r.cx, &r.table, 0, type_simple(TYPE_STRING));
    arrow_cast_column(&r.cx, &r.table, 1, type_sized_string(&r.arena, TYPE_VARCHAR, 3));
    add_arrow_table(&r.cx, &out, &r.table);
    assert_string_equal(buf_text(&out), "id string not null\nname varchar(3)\n\n"
                                        "(cast(1 as string), cast('a' as varchar(3)))\n"
                                        "(cast(2 as string), NULL)\n");
    end_reading(&r);
    buf_free(&out);
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
        cmocka_unit_test(values_keep_their_types),
        cmocka_unit_test(columns_are_nullable_if_a_value_is),
        cmocka_unit_test(columns_can_be_cast),
        cmocka_unit_test(every_beginning_ends_cleanly),
        cmocka_unit_test(every_wrong_byte_ends_cleanly),
    };
    return cmocka_run_group_tests_name("arrow", tests, setup, teardown);
}
