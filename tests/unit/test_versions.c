/* test_versions.c - what Spark 3.5, 4.0 and 4.1 take: each row of data/versions.tsv in all three. */
#include "parse_support.h"

#include <stdio.h>

static const char *const versions[] = {"3.5", "4.0", "4.1"};

enum { VERSION_COUNT = sizeof versions / sizeof *versions, LINE_MAX_LENGTH = 512 };

static const char *verdict(Fixture *f)
{
    if (f->diags.errors == 0)
        return "ok";
    return f->diags.all.items[0]->code == CNV901 ? "newer" : "refused";
}

/* The parse of the first statement: a script is several of them before 4.0. */
static void check_row(char *line, bool enforce)
{
    char *rest = line;
    const char *expected[VERSION_COUNT];
    for (size_t i = 0; i < VERSION_COUNT; i++) {
        expected[i] = rest;
        rest = strchr(rest, '\t');
        assert_non_null(rest);
        *rest++ = '\0';
    }
    for (size_t i = 0; i < VERSION_COUNT; i++) {
        void *state = NULL;
        setup(&state);
        Fixture *f = state;
        set_option(f, "spark-version", versions[i]);
        if (enforce) {
            set_option(f, "conf", "spark.sql.ansi.enabled=true");
            set_option(f, "conf", "spark.sql.ansi.enforceReservedKeywords=true");
        }
        parse(f, rest);
        if (strcmp(verdict(f), expected[i]) != 0)
            fail_msg("%s in %s: %s instead of %s", rest, versions[i], verdict(f), expected[i]);
        teardown(&state);
    }
}

static void test_versions(void **state)
{
    (void)state;
    char line[LINE_MAX_LENGTH];
    size_t rows = 0;
    bool enforce = false;
    const char *folder = getenv("srcdir");
    snprintf(line, sizeof line, "%s/tests/unit/data/versions.tsv", folder == NULL ? "." : folder);
    FILE *file = fopen(line, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        size_t length = strcspn(line, "\n");
        assert_true(line[length] == '\n');
        line[length] = '\0';
        if (strcmp(line, "!enforce") == 0)
            enforce = true;
        else if (line[0] != '#' && line[0] != '\0') {
            check_row(line, enforce);
            rows++;
        }
    }
    fclose(file);
    assert_true(rows > 0 && enforce);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_versions)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
