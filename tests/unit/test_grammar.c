/* test_grammar.c - what Spark 4.1's own parser says of each statement in data/grammar.tsv. */
#include "parse_support.h"

#include <stdio.h>

enum { LINE_MAX_LENGTH = 1024 };

/* What is parsed and has no conversion is no matter of this test. */
static const char *verdict(Fixture *f)
{
    bool refused = false;
    for (size_t i = 0; i < f->diags.all.count; i++) {
        const Diagnostic *diagnostic = f->diags.all.items[i];
        refused |= diagnostic->severity == DIAG_ERROR &&
                   str_equal(diag_family(diagnostic->code), STR("PRS"));
    }
    if (!refused)
        return "ok";
    return f->cx.readable ? "refused" : "syntax";
}

static void check_row(char *line)
{
    char *statement = strchr(line, '\t');
    assert_non_null(statement);
    *statement++ = '\0';
    void *state = NULL;
    setup(&state);
    Fixture *f = state;
    set_option(f, "spark-version", "4.1");
    parse(f, statement);
    if (strcmp(verdict(f), line) != 0)
        fail_msg("%s: %s instead of %s", statement, verdict(f), line);
    teardown(&state);
}

static void test_grammar(void **state)
{
    (void)state;
    char line[LINE_MAX_LENGTH];
    size_t rows = 0;
    const char *folder = getenv("srcdir");
    snprintf(line, sizeof line, "%s/tests/unit/data/grammar.tsv", folder == NULL ? "." : folder);
    FILE *file = fopen(line, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        size_t length = strcspn(line, "\n");
        assert_true(line[length] == '\n');
        line[length] = '\0';
        if (line[0] != '#' && line[0] != '\0') {
            check_row(line);
            rows++;
        }
    }
    fclose(file);
    assert_true(rows > 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_grammar)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
