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
    Script *script; /* holds the text that the plan points into */
    Str rest;       /* of what the script reads */
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
    if (f->script != NULL)
        script_close(f->script);
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

static inline void analyze_statement(Fixture *f, Str text)
{
    if (f->script != NULL)
        script_close(f->script);
    arena_reset(&f->arena);
    f->rest = text;
    f->script = script_open(STR("test"), read_rest, f, &f->options);
    diag_init(&f->diags, &f->arena);
    f->cx = (ScContext){
        .arena = &f->arena, .diags = &f->diags, .options = &f->options, .catalog = f->catalog};
    Span span;
    assert_int_equal(script_next(f->script, &f->cx, &span), SCRIPT_STATEMENT);
    assert_true(parse_statement(&f->cx));
    f->plan = lower_statement(&f->cx, f->cx.tree);
    assert_non_null(f->plan);
    sema_analyze(&f->cx, &f->plan);
    catalog_learn(f->catalog, &f->cx, f->plan);
}

/* Analyze the statements of a script one after the other (there must be no `;` but between them);
 * the last one's plan and diagnostics stay in the fixture. */
static inline void analyze(Fixture *f, const char *script_text)
{
    for (const char *start = script_text; *start != '\0';) {
        size_t length = strcspn(start, ";");
        analyze_statement(f, (Str){start, length});
        start += length + (start[length] == ';');
    }
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
