/* check.h - what the files of the properties share: the input under test and what was found. */
#ifndef SC_TESTS_CHECK_H
#define SC_TESTS_CHECK_H

#include <stdbool.h>

#include "sctranspile.h"
#include "util/arena.h"
#include "util/str.h"

typedef struct Check {
    Arena arena;
    Str text;
    int option_count;
    char **options;
    bool failed;
    bool has_templates; /* of Jinja, whose lines are those of the source */
} Check;

/* Say which property does not hold. */
__attribute__((format(printf, 2, 3))) void fail(Check *check, const char *format, ...);

/* A session with the options of the check. */
sct_session *check_session(Check *check);

/* Gives a text to sct_transpile, at most `step` bytes at once. */
typedef struct Reader {
    Str left;
    size_t step;
} Reader;
ptrdiff_t read_text(void *user, char *buffer, size_t size);

/* plan_trip.c: what converts must convert by way of its plan, too */
void check_plans(Check *check);

#endif
