/* test_parse_checks.c - what Spark takes and refuses in expressions, literals, types and names
 * beyond its grammar. Spark 4.1's own parser decided each case.
 */
#include "parse_support.h"

typedef struct Case {
    const char *expression; /* behind SELECT */
    const char *code;       /* the first diagnostic, NULL where Spark takes it */
} Case;

static void assert_case(Fixture *f, const Case *c)
{
    parse(f, str_format(&f->arena, "SELECT %s", c->expression).p);
    const char *code = f->diags.all.count == 0 ? "accepted"
                                               : diag_info(f->diags.all.items[0]->code)->code;
    const char *expected = c->code == NULL ? "accepted" : c->code;
    if (strcmp(code, expected) != 0)
        fail_msg("%s: %s instead of %s", c->expression, code, expected);
}

#define ASSERT_CASES(f, cases)                                   \
    for (size_t i = 0; i < sizeof(cases) / sizeof *(cases); i++) \
    assert_case((f), &(cases)[i])

static void test_numbers(void **state)
{
    static const Case cases[] = {
        {"127Y, -128Y, 32767S, -9223372036854775808L", NULL},
        {"128Y", "PRS010"},
        {"- 129Y", "PRS010"},
        {"9223372036854775808L", "PRS010"},
        {"1.7976931348623157E308, 1E-400", NULL},
        {"1.7976931348623158E308", "PRS010"},
        {"1E309D", "PRS010"},
        {"1E999999999", "PRS010"},
        {"3.4028234E38F", NULL},
        {"3.4028235E38F", "PRS010"},
        {"1E37BD, 0.00000001BD", NULL},
        {"1E38BD", "PRS010"},
        {"1E-40BD", "PRS010"},
    };
    ASSERT_CASES(*state, cases);
}

static void test_typed_literals(void **state)
{
    static const Case cases[] = {
        {"DATE '2020', DATE '2020-1', DATE '2020-1-1 what ever', DATE '-2020-01-01'", NULL},
        {"DATE 'today', DATE 'epoch UTC', DATE '5881580-07-11'", NULL},
        {"DATE '1999 Jan 08'", "PRS011"},
        {"DATE '2020-02-30'", "PRS011"},
        {"DATE '020-01-01'", "PRS011"},
        {"DATE ''", "PRS011"},
        {"TIMESTAMP '2020-01-01 1', TIMESTAMP 'T1:2', TIMESTAMP 'now'", NULL},
        {"TIMESTAMP '2020-01-01 01:02:03+0130', TIMESTAMP '2020-01-01 1:2:3 Europe/Paris'", NULL},
        {"TIMESTAMP '2020-01-01 12:'", "PRS011"},
        {"TIMESTAMP '2020-01-01Z'", "PRS011"},
        {"TIMESTAMP '2020-01-01 01:02:03 Foo/Bar'", "PRS011"},
        {"TIMESTAMP '2020-01-01 01:02:03+25:00'", "PRS011"},
        {"TIMESTAMP_NTZ '01:02:03'", "PRS011"},
        {"TIME '1:2', TIME '01:02:03 PM'", NULL},
        {"TIME '13:02:03 PM'", "PRS011"},
        {"TIME '01:02:03Z'", "PRS011"},
        {"X'1', x''", NULL},
        {"X'1G'", "PRS011"},
        {"INT '1'", "PRS011"},
        {"`date` '2020-01-01'", "PRS011"},
    };
    set_option(*state, "spark-version", "4.1");
    ASSERT_CASES(*state, cases);
}

static void test_intervals(void **state)
{
    static const Case cases[] = {
        {"INTERVAL '1 day -2  hours', INTERVAL 'interval .5 seconds', INTERVAL '1\tday'", NULL},
        {"INTERVAL '- 1' DAY, INTERVAL -'-1' DAY, INTERVAL 1.5 SECOND", NULL},
        {"INTERVAL '90:30' HOUR TO MINUTE, INTERVAL -'1-2' YEAR TO MONTH", NULL},
        {"INTERVAL '1 day 2 months'", "PRS012"},
        {"INTERVAL '1day'", "PRS012"},
        {"INTERVAL ''", "PRS012"},
        {"INTERVAL 1.0 DAY", "PRS012"},
        {"INTERVAL 1 NANOSECOND", "PRS012"},
        {"INTERVAL 178956971 YEAR", "PRS012"},
        {"INTERVAL 106751992 DAY", "PRS012"},
        {"INTERVAL '1-12' YEAR TO MONTH", "PRS012"},
        {"INTERVAL '1 24:3:4' DAY TO SECOND", "PRS012"},
        {"INTERVAL '1 2:3:4.1234567890' DAY TO SECOND", "PRS012"},
        {"INTERVAL '10:30' DAY TO MINUTE", "PRS012"},
        {"INTERVAL '1-2' MONTH TO YEAR", "PRS012"},
        {"INTERVAL '1' DAY TO FOO", "PRS001"},
    };
    ASSERT_CASES(*state, cases);
}

static void test_types(void **state)
{
    static const Case cases[] = {
        {"CAST(a AS STRING COLLATE sr_Cyrl_SRB_AI_CI), CAST(a AS DECIMAL(0))", NULL},
        {"CAST(a AS TIMESTAMP WITHOUT TIME ZONE), CAST(a AS TIME(3) WITHOUT TIME ZONE)", NULL},
        {"CAST(a AS GEOMETRY(3857)), CAST(a AS GEOGRAPHY(ANY)), CAST(a AS VOID)", NULL},
        {"CAST(a AS STRUCT<>), a::ARRAY<ARRAY<INT>>, a::STRING COLLATE UNICODE", NULL},
        {"CAST(a AS INTERVAL), CAST(a AS INTERVAL DAY TO SECOND)", NULL},
        {"CAST(a AS TEXT)", "PRS501"},
        {"CAST(a AS `int`)", "PRS501"},
        {"CAST(a AS INT(3))", "PRS502"},
        {"CAST(a AS DECIMAL(39, 1))", "PRS502"},
        {"CAST(a AS DECIMAL(5, 6))", "PRS502"},
        {"CAST(a AS VARCHAR)", "PRS502"},
        {"CAST(a AS TIME(7))", "PRS502"},
        {"CAST(a AS ARRAY)", "PRS502"},
        {"CAST(a AS GEOGRAPHY(3857))", "PRS502"},
        {"CAST(a AS INT WITHOUT TIME ZONE)", "PRS502"},
        {"CAST(a AS STRING COLLATE nope)", "PRS503"},
        {"CAST(a AS STRING COLLATE builtin.en)", "PRS503"},
        {"CAST(a AS STRING COLLATE UTF8_BINARY_CI)", "PRS503"},
        {"CAST(a AS INTERVAL MONTH TO YEAR)", "PRS504"},
        {"CAST(a AS INTERVAL WEEK)", "PRS001"},
    };
    set_option(*state, "spark-version", "4.1");
    ASSERT_CASES(*state, cases);
}

static void test_calls(void **state)
{
    static const Case cases[] = {
        {"DATEADD(MONTH, 1, a), DATE_ADD(a, 1), TIMESTAMPADD('DAY', 1), `DATEADD`('DAY', 1, a)",
         NULL},
        {"DATEADD('MONTH', 1, a)", "PRS101"},
        {"TIMEDIFF('DAY', a, b)", "PRS101"},
        {"FIRST(a IGNORE NULLS), LAG(a) IGNORE NULLS OVER (ORDER BY b)", NULL},
        {"FIRST(a RESPECT NULLS)", "PRS102"},
        {"MAX(a IGNORE NULLS)", "PRS102"},
        {"FIRST(a IGNORE NULLS) OVER (ORDER BY b)", "PRS102"},
        {"f(x -> x), f((x, y) -> x + y)", NULL},
        {"f((x) -> x)", "PRS103"},
        {"max(a) OVER (ROWS BETWEEN 1 + 1 PRECEDING AND CAST(1 AS INT) FOLLOWING)", NULL},
        {"max(a) OVER (ROWS BETWEEN a PRECEDING AND CURRENT ROW)", "PRS104"},
        {"max(a) OVER (ROWS abs(1) PRECEDING)", "PRS104"},
        {"a LIKE 'x' ESCAPE '\xC3\xA4'", NULL},
        {"a LIKE 'x' ESCAPE '//'", "PRS014"},
        {"a LIKE 'x' ESCAPE '\xF0\x9F\x98\x80'", "PRS014"},
        {"a RLIKE 'x' ESCAPE '/'", "PRS014"},
        {"a LIKE ANY ()", "PRS105"},
        {"TRIM(FROM a), TRIM(BOTH FROM a)", NULL},
    };
    ASSERT_CASES(*state, cases);
}

static void test_names(void **state)
{
    static const Case cases[] = {
        {"IDENTIFIER('a.b'), t.IDENTIFIER('a'), IDENTIFIER('f')(1), IDENTIFIER('t').*", NULL},
        {"IDENTIFIER('a' || 'b').c, IDENTIFIER(:p)(1), identifier, IDENTIFIER('a', 'b')", NULL},
        {"1 AS IDENTIFIER('x') FROM IDENTIFIER('s').t", NULL},
        {"1 AS IDENTIFIER('a.b')", "PRS016"},
        {"IDENTIFIER('t' || '').*", "PRS016"},
        {"* FROM IDENTIFIER('s' || 'x').t", "PRS016"},
        {"IDENTIFIER()", "PRS001"},
        {"a:b.c[0]['x'].d, f(x):`b c`, a:[0], 1:a, a:b::int, a:b[-1]", NULL},
        {"a:b[c]", "PRS015"},
        {"a:b[\"x\"]", "PRS015"},
        {"'{}':a", "PRS015"},
        {"INTERVAL :p DAY", "PRS015"},
        {"a COLLATE system.builtin.UNICODE COLLATE x, a collate, collate FROM t", NULL},
    };
    set_option(*state, "spark-version", "4.1");
    ASSERT_CASES(*state, cases);
}

static void a_setting_allows_years_with_days(void **state)
{
    static const Case cases[] = {
        {"INTERVAL '1 day 2 months'", NULL},
        {"INTERVAL 1 DAY 2 MONTH", NULL},
        {"INTERVAL 1 NANOSECOND", "PRS012"},
    };
    set_option(*state, "conf", "spark.sql.legacy.interval.enabled=true");
    ASSERT_CASES(*state, cases);
}

static void a_setting_makes_a_bang_not(void **state)
{
    static const Case cases[] = {{"a ! IN (1), a IS ! NULL, ! a", NULL}};
    static const Case without[] = {{"!a", NULL}, {"a ! IN (1)", "PRS001"}};
    ASSERT_CASES(*state, without);
    set_option(*state, "conf", "spark.sql.legacy.bangEqualsNot=true");
    ASSERT_CASES(*state, cases);
}

static void a_setting_keeps_identifier_clauses_whole(void **state)
{
    static const Case cases[] = {
        {"IDENTIFIER('a.b'), IDENTIFIER('a').b, IDENTIFIER('f')(1)", NULL},
        {"1 AS IDENTIFIER('x')", "PRS016"},
        {"IDENTIFIER('t').*", "PRS016"},
        {"IDENTIFIER('f').g(1)", "PRS016"},
    };
    set_option(*state, "conf", "spark.sql.legacy.identifierClause=true");
    set_option(*state, "spark-version", "4.1");
    ASSERT_CASES(*state, cases);
}

static void reserved_words_may_be_functions(void **state)
{
    static const Case cases[] = {
        {"left(a, 1), right(a, 1), filter(a, x -> x), CURRENT_DATE", NULL},
        {"left", "PRS001"},
    };
    set_option(*state, "conf", "spark.sql.ansi.enforceReservedKeywords=true");
    ASSERT_CASES(*state, cases);
}

static void newer_syntax_is_refused(void **state)
{
    static const Case in_40[] = {
        {"a:b, a COLLATE UNICODE, a::INT, a << 1, * EXCEPT (b), CAST(a AS VARIANT)", NULL},
        {"CAST(a AS TIME)", "CNV901"},
        {"1 AS IDENTIFIER('x')", "PRS016"},
        {"TIME '01:02:03'", "CNV901"},
    };
    static const Case in_35[] = {
        {"a:b", "CNV901"},
        {"a COLLATE UNICODE", "CNV901"},
        {"a::INT", "CNV901"},
        {"a << 1", "CNV901"},
        {"a >> 1", "CNV901"},
        {"* EXCEPT (b) FROM t", "CNV901"},
        {"CAST(a AS VARIANT)", "CNV901"},
        {"CAST(a AS STRING COLLATE UNICODE)", "CNV901"},
        {"f(a => 1), IDENTIFIER('a'), :p, ?, a ! IN (1)", NULL},
    };
    set_option(*state, "spark-version", "4.0");
    ASSERT_CASES(*state, in_40);
    set_option(*state, "spark-version", "3.5");
    ASSERT_CASES(*state, in_35);
}

static void other_statements_are_checked_too(void **state)
{
    Fixture *f = *state;
    assert_null(parse(f, "CREATE TABLE t (a foo)"));
    assert_null(parse(f, "CREATE VIEW v AS SELECT 1e400"));
    assert_null(parse(f, "INSERT INTO t VALUES (DATE 'x')"));
    assert_null(parse(f, "CREATE TABLE t (a STRING COLLATE nope)"));
    assert_null(parse(f, "CREATE VIEW v DEFAULT COLLATION nope AS SELECT 1"));
    assert_non_null(parse(f, "CREATE VIEW v DEFAULT COLLATION UNICODE_CI AS SELECT 1"));
}

static void test_trees(void **state)
{
    Fixture *f = *state;
    set_option(f, "spark-version", "4.1");
    assert_same(f, "IDENTIFIER('a.`b``.c`')", "IDENTIFIER('a').IDENTIFIER('`b``.c`')");
    assert_non_null(strstr(dump_expression(f, "- a COLLATE x.y"),
                           "\"op\":\"-\",\"operand\":{\"node\":\"Collate\""));
    assert_string_equal(
        dump_expression(f, "a:b"),
        "{\"node\":\"SemiStructured\",\"base\":{\"node\":\"ColumnRef\",\"parts\":[{\"node\":"
        "\"Identifier\",\"text\":\"a\"}]},\"step\":{\"node\":\"Identifier\",\"text\":\"b\"}}");
    assert_non_null(strstr(dump_expression(f, "IDENTIFIER(a || b).c"),
                           "\"fields\":[{\"node\":\"Identifier\",\"text\":\"c\"}]"));
    assert_non_null(strstr(dump_expression(f, "CAST(a AS TIME(3) WITHOUT TIME ZONE)"),
                           "\"without_time_zone\":true"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_numbers),
        TEST(test_typed_literals),
        TEST(test_intervals),
        TEST(test_types),
        TEST(test_calls),
        TEST(test_names),
        TEST(a_setting_allows_years_with_days),
        TEST(a_setting_makes_a_bang_not),
        TEST(a_setting_keeps_identifier_clauses_whole),
        TEST(reserved_words_may_be_functions),
        TEST(newer_syntax_is_refused),
        TEST(other_statements_are_checked_too),
        TEST(test_trees),
    };
    return cmocka_run_group_tests_name("parse_checks", tests, NULL, NULL);
}
