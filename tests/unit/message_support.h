/* message_support.h - a context for the tests of messages, and what they are to report. */
#ifndef SC_TESTS_UNIT_MESSAGE_SUPPORT_H
#define SC_TESTS_UNIT_MESSAGE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "proto/message.h"

typedef struct Fixture {
    Arena arena;
    DiagList diags;
    ScContext cx;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    diag_init(&f->diags, &f->arena);
    f->cx = (ScContext){.arena = &f->arena, .diags = &f->diags};
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

static inline void forget_diagnostics(Fixture *f)
{
    diag_init(&f->diags, &f->arena);
}

/* There is exactly one diagnostic, with this code and this part of its message. Forgets it. */
static inline void assert_reported(Fixture *f, DiagCode code, const char *part)
{
    assert_int_equal(f->diags.all.count, 1);
    const Diagnostic *diagnostic = f->diags.all.items[0];
    if (diagnostic->code != code || strstr(diagnostic->message.p, part) == NULL)
        fail_msg("reported %s: %s\n  expected %s: .. %s ..", diag_info(diagnostic->code)->code,
                 diagnostic->message.p, diag_info(code)->code, part);
    forget_diagnostics(f);
}

#endif
