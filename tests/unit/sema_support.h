/* sema_support.h - SQL text to analyzed plans, for the tests of src/sema. */
#ifndef SC_TESTS_UNIT_SEMA_SUPPORT_H
#define SC_TESTS_UNIT_SEMA_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "lower/lower.h"
#include "parse/parse.h"
#include "sema/sema.h"

typedef struct Fixture {
    Arena session;
    Arena arena; /* of the statement analyzed last */
    Options options;
    Catalog *catalog;
    DiagList diags;
    ScContext cx;
    PlanNode *plan;
    Str rest; /* of the script being read */
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->session);
    arena_init(&f->arena);
    options_init(&f->options, &f->session);
    f->catalog = catalog_new();
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    catalog_free(f->catalog);
    arena_free(&f->arena);
    arena_free(&f->session);
    free(f);
    return 0;
}

static inline void set_option(Fixture *f, const char *name, const char *value)
{
    assert_null(options_set(&f->options, &f->session, str_from(name), str_from(value)));
}

static ptrdiff_t read_rest(void *user, char *buffer, size_t size)
{
    Fixture *f = user;
    size_t n = f->rest.n < size ? f->rest.n : size;
    memcpy(buffer, f->rest.p, n);
    f->rest = str_slice(f->rest, n, f->rest.n);
    return (ptrdiff_t)n;
}

/* Analyze the statements of a script one after the other; the last one's plan and diagnostics stay
 * in the fixture. */
static inline void analyze(Fixture *f, const char *script_text)
{
    f->rest = str_from(script_text);
    Script *script = script_open(STR("test"), read_rest, f, &f->options);
    Span span;
    for (;;) {
        Arena arena;
        arena_init(&arena);
        DiagList diags;
        diag_init(&diags, &arena);
        ScContext cx = {
            .arena = &arena, .diags = &diags, .options = &f->options, .catalog = f->catalog};
        if (script_next(script, &cx, &span) != SCRIPT_STATEMENT) {
            arena_free(&arena);
            break;
        }
        arena_free(&f->arena);
        assert_true(parse_statement(&cx));
        f->plan = lower_statement(&cx, cx.tree);
        assert_non_null(f->plan);
        sema_analyze(&cx, f->plan);
        catalog_learn(f->catalog, &cx, f->plan);
        f->arena = arena;
        f->diags = diags;
        f->cx = cx;
        f->cx.arena = f->diags.arena = &f->arena;
        f->cx.diags = &f->diags;
    }
    script_close(script);
}

/* The columns of the last statement of a script. */
static inline void assert_schema(Fixture *f, const char *script_text, const char *expected)
{
    analyze(f, script_text);
    Str schema = sema_schema_text(&f->cx, f->plan);
    assert_string_equal(schema.p, expected);
}

/* The schema of "SELECT expression" is one column of this type. */
static inline void assert_type(Fixture *f, const char *expression, const char *expected)
{
    analyze(f, str_format(&f->session, "SELECT %s", expression).p);
    assert_int_equal(f->plan->schema->count, 1);
    Str type = type_text(&f->arena, f->plan->schema->columns[0]->type);
    if (strcmp(type.p, expected) != 0)
        fail_msg("%s: %s, not %s", expression, type.p, expected);
}

/* The codes of the last statement's diagnostics, separated by blanks. */
static inline void assert_codes(Fixture *f, const char *script_text, const char *expected)
{
    analyze(f, script_text);
    Str codes = STR("");
    for (size_t i = 0; i < f->diags.all.count; i++)
        codes = str_format(&f->arena, "%.*s%s%s", STR_ARG(codes), i == 0 ? "" : " ",
                           diag_info(f->diags.all.items[i]->code)->code);
    assert_string_equal(codes.p, expected);
}

#endif
