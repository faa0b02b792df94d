/* transpile_support.h - from Spark SQL to Snowflake SQL in one call, for tests of single rules. */
#ifndef SC_TESTS_UNIT_TRANSPILE_SUPPORT_H
#define SC_TESTS_UNIT_TRANSPILE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sctranspile.h"
#include "util/str.h"

typedef struct Fixture {
    sct_session *session;
    Str rest; /* of what is being read */
    Buf text;
    Buf sql;   /* of the last statement, without its final ';'; or its errors: "PRS011 " */
    Buf codes; /* of its warnings and notes */
    Buf messages;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    f->session = sct_session_new();
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    sct_session_free(f->session);
    buf_free(&f->text);
    buf_free(&f->sql);
    buf_free(&f->codes);
    buf_free(&f->messages);
    free(f);
    return 0;
}

static inline void set_option(Fixture *f, const char *name, const char *value)
{
    assert_null(sct_session_set_option(f->session, name, value));
}

static ptrdiff_t read_rest(void *user, char *buffer, size_t size)
{
    Fixture *f = user;
    size_t n = f->rest.n < size ? f->rest.n : size;
    memcpy(buffer, f->rest.p, n);
    f->rest = str_slice(f->rest, n, f->rest.n);
    return (ptrdiff_t)n;
}

static int keep_result(void *user, const sct_result *result)
{
    Fixture *f = user;
    buf_clear(&f->sql);
    buf_clear(&f->codes);
    buf_clear(&f->messages);
    if (result->sql != NULL)
        buf_add_text(&f->sql, result->sql);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const sct_diagnostic *diagnostic = &result->diagnostics[i];
        buf_add_format(diagnostic->severity == SCT_SEVERITY_ERROR ? &f->sql : &f->codes, "%s ",
                       diagnostic->code);
        buf_add_format(&f->messages, "%s\n", diagnostic->message);
    }
    return 0;
}

/* The Snowflake SQL of the last statement, or the codes of its errors. */
static inline const char *convert(Fixture *f, const char *sql)
{
    f->rest = str_from(sql);
    assert_int_equal(sct_transpile(f->session, "test", read_rest, f, keep_result, f),
                     SCT_RUN_FINISHED);
    return buf_text(&f->sql);
}

/* The same for an expression over the tables that came before; without SELECT and FROM. */
static inline const char *convert_expression(Fixture *f, const char *expression, const char *from)
{
    buf_clear(&f->text);
    buf_add_format(&f->text, "SELECT %s%s%s", expression, *from == '\0' ? "" : " FROM ", from);
    char *query = strdup(buf_text(&f->text));
    const char *sql = convert(f, query);
    free(query);
    buf_clear(&f->text);
    Str result = str_from(sql);
    if (str_starts_with(result, STR("SELECT "))) {
        result = str_slice(result, strlen("SELECT "), result.n);
        Str end = str_from(from);
        if (end.n > 0)
            result.n -= end.n + strlen(" FROM ");
    }
    buf_add_str(&f->text, result);
    return buf_text(&f->text);
}

/* A Spark expression and what becomes of it. */
typedef struct Conversion {
    const char *spark;
    const char *snowflake;
} Conversion;

static inline void assert_conversions(Fixture *f, const char *from, const Conversion *conversions,
                                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *actual = convert_expression(f, conversions[i].spark, from);
        if (strcmp(actual, conversions[i].snowflake) != 0)
            fail_msg("%s\n  became   %s\n  expected %s", conversions[i].spark, actual,
                     conversions[i].snowflake);
    }
}

#define ASSERT_CONVERSIONS(f, from, list) \
    assert_conversions((f), (from), (list), sizeof(list) / sizeof *(list))

#endif
