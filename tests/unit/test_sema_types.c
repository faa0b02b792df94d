/* test_sema_types.c - the types of expressions, against what Spark answers. */
#include "sema_support.h"

typedef struct TypeCase {
    const char *expression;
    const char *type;
} TypeCase;

static void check(Fixture *f, const TypeCase *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_type(f, cases[i].expression, cases[i].type);
}

#define CHECK(f, cases) check((f), (cases), sizeof(cases) / sizeof *(cases))

static void integers_promote(void **state)
{
    static const TypeCase cases[] = {
        {"1Y + 1Y", "tinyint"},   {"1Y + 1S", "smallint"}, {"1 + 1L", "bigint"},
        {"1 + 1.5F", "double"},   {"1F * 2F", "float"},    {"1F + 2D", "double"},
        {"1 / 2", "double"},      {"7 div 2", "bigint"},   {"7S % 2Y", "smallint"},
        {"-(1Y)", "tinyint"},     {"NULL + 1", "int"},     {"NULL + NULL", "double"},
        {"1 | 2L", "bigint"},     {"~1Y", "tinyint"},      {"abs(-1S)", "smallint"},
        {"mod(7, 2L)", "bigint"},
    };
    CHECK(*state, cases);
}

static void decimals_follow_decimal_precision(void **state)
{
    static const TypeCase cases[] = {
        {"CAST(1 AS DECIMAL(10,2)) + CAST(1 AS DECIMAL(5,4))", "decimal(13,4)"},
        {"CAST(1 AS DECIMAL(15,2)) * (1 - CAST(1 AS DECIMAL(15,2)))", "decimal(32,4)"},
        {"CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18))", "decimal(38,6)"},
        {"CAST(1 AS DECIMAL(38,10)) + CAST(1 AS DECIMAL(38,2))", "decimal(38,6)"},
        {"CAST(1 AS DECIMAL(15,2)) / CAST(1 AS DECIMAL(15,2))", "decimal(33,18)"},
        {"CAST(1 AS DECIMAL(38,2)) / 3", "decimal(38,6)"},
        {"CAST(1 AS DECIMAL(10,2)) % CAST(1 AS DECIMAL(5,4))", "decimal(5,4)"},
        {"CAST(1 AS DECIMAL(10,2)) div CAST(1 AS DECIMAL(5,4))", "bigint"},
        {"1.5 + 1", "decimal(3,1)"},
        {"1.5 * CAST(1 AS INT)", "decimal(13,1)"},
        {"1.5 * CAST(1 AS BIGINT)", "decimal(23,1)"},
        {"1.5 * 1D", "double"},
        {"CAST(1 AS DECIMAL(5,2)) + NULL", "decimal(6,2)"},
    };
    CHECK(*state, cases);
}

static void decimals_without_precision_loss(void **state)
{
    static const TypeCase cases[] = {
        {"CAST(1 AS DECIMAL(38,18)) * CAST(1 AS DECIMAL(38,18))", "decimal(38,36)"},
        {"CAST(1 AS DECIMAL(38,18)) / CAST(1 AS DECIMAL(38,18))", "decimal(38,18)"},
    };
    set_option(*state, "conf", "spark.sql.decimalOperations.allowPrecisionLoss=false");
    CHECK(*state, cases);
}

static void literals_can_be_wide_decimals(void **state)
{
    static const TypeCase cases[] = {{"1.5 + 1", "decimal(12,1)"}};
    set_option(*state, "conf", "spark.sql.legacy.literal.pickMinimumPrecision=false");
    CHECK(*state, cases);
}

static void decimals_widen_by_version(void **state)
{
    static const TypeCase since_4_0[] = {
        {"coalesce(CAST(1 AS DECIMAL(38,8)), CAST(1 AS DECIMAL(38,6)))", "decimal(38,6)"},
        {"coalesce(1.5, 1L)", "decimal(21,1)"}};
    static const TypeCase before[] = {
        {"coalesce(CAST(1 AS DECIMAL(38,8)), CAST(1 AS DECIMAL(38,6)))", "decimal(38,8)"}};
    CHECK(*state, since_4_0);
    set_option(*state, "spark-version", "3.5");
    CHECK(*state, before);
}

static void text_operands(void **state)
{
    static const TypeCase ansi[] = {
        {"'1' + 1", "bigint"},          {"'1' * 1.5", "double"},
        {"'1' / 2", "double"},          {"'1' + '2'", "?"},
        {"coalesce('a', 1)", "bigint"}, {"coalesce('a', 1.5)", "double"},
        {"-('1')", "double"},           {"coalesce('a', DATE '2020-01-01')", "date"},
    };
    static const TypeCase legacy[] = {
        {"'1' + 1", "double"},
        {"'1' + '2'", "double"},
        {"coalesce('a', 1)", "string"},
        {"coalesce(1, 'a', 2.5)", "string"},
        {"coalesce('a', DATE '2020-01-01')", "string"},
        {"coalesce(true, 'a')", "?"},
    };
    CHECK(*state, ansi);
    set_option(*state, "conf", "spark.sql.ansi.enabled=false");
    CHECK(*state, legacy);
}

static void dates_and_intervals(void **state)
{
    static const TypeCase cases[] = {
        {"DATE '2020-01-01' + 7", "date"},
        {"7S + DATE '2020-01-01'", "date"},
        {"DATE '2020-01-01' + 7L", "?"},
        {"DATE '2020-01-01' + INTERVAL 1 DAY", "date"},
        {"DATE '2020-01-01' + INTERVAL 1 HOUR", "timestamp"},
        {"DATE '2020-01-01' - INTERVAL 3 MONTH", "date"},
        {"INTERVAL 1 YEAR + DATE '2020-01-01'", "date"},
        {"DATE '2020-01-01' - DATE '2019-01-01'", "interval day"},
        {"TIMESTAMP '2020-01-01 00:00:00' - DATE '2019-01-01'", "interval day to second"},
        {"TIMESTAMP '2020-01-01 00:00:00' + INTERVAL 1 MONTH", "timestamp"},
        {"TIMESTAMP_NTZ '2020-01-01 00:00:00' - INTERVAL 1 DAY", "timestamp_ntz"},
        {"'2020-01-01' + INTERVAL 1 DAY", "string"},
        {"INTERVAL 1 DAY + INTERVAL 2 HOUR", "interval day to hour"},
        {"INTERVAL 1 DAY * 2", "interval day to second"},
        {"INTERVAL 1 YEAR / 2", "interval year to month"},
        {"extract(YEAR FROM DATE '2020-01-01')", "int"},
        {"extract(SECOND FROM TIMESTAMP '2020-01-01 00:00:00')", "decimal(8,6)"},
        {"extract(MINUTE FROM INTERVAL 1 DAY)", "tinyint"},
    };
    CHECK(*state, cases);
}

static void branches_and_calls(void **state)
{
    static const TypeCase cases[] = {
        {"CASE WHEN true THEN 1 WHEN false THEN 2.5 END", "decimal(11,1)"},
        {"CASE WHEN true THEN NULL ELSE 1 END", "int"},
        {"if(true, 1, 2L)", "bigint"},
        {"nvl(NULL, DATE '2020-01-01')", "date"},
        {"coalesce(DATE '2020-01-01', TIMESTAMP '2020-01-01 00:00:00')", "timestamp"},
        {"nullif(1, 2L)", "int"},
        {"greatest(1, 2.5)", "decimal(11,1)"},
        {"1 IN (2, 3)", "boolean"},
        {"NOT (1 = 2)", "boolean"},
        {"'a' || 1", "string"},
        {"concat(X'00', X'01')", "binary"},
        {"substr(X'0011', 1)", "binary"},
        {"TRY_CAST('a' AS INT)", "int"},
        {"CAST('a' AS VARCHAR(3))", "string"},
        {"round(1.2345, 2)", "decimal(4,2)"},
        {"round(CAST(1 AS DECIMAL(10,2)), -3)", "decimal(9,0)"},
        {"round(5L, -1)", "bigint"},
        {"round(1.5D)", "double"},
        {"(SELECT 1L)", "bigint"},
        {"EXISTS (SELECT 1)", "boolean"},
        {"named_struct('a', 1, 'b', 'x').b", "string"},
        {"array(1, 2L)[0]", "bigint"},
        {"map('k', 1.5)['k']", "decimal(2,1)"},
        {"no_such_function(1)", "?"},
        {"date_add(DAY, 1, DATE '2020-01-01')", "?"},
    };
    CHECK(*state, cases);
}

static void aggregates_and_windows(void **state)
{
    Fixture *f = *state;
    assert_schema(f,
                  "CREATE TABLE t (i INT, d DECIMAL(10,2), x DOUBLE, s STRING);"
                  "SELECT sum(i) a, sum(d) b, sum(x) c, avg(d) e, avg(i) g, count(*) h, max(s) j,"
                  " min(d) k, stddev(i) l FROM t",
                  "struct<a:bigint,b:decimal(20,2),c:double,e:decimal(14,6),g:double,h:bigint,"
                  "j:string,k:decimal(10,2),l:double>");
    assert_schema(f,
                  "SELECT row_number() OVER (ORDER BY i) a, lag(d) OVER (ORDER BY i) b,"
                  " sum(i) OVER (PARTITION BY s) c FROM t",
                  "struct<a:int,b:decimal(10,2),c:bigint>");
}

static const PlanNode *first_expression(const Fixture *f)
{
    return PLAN_AS(Project, PROJECT, f->plan)->expressions.items[0];
}

static void nullability(void **state)
{
    static const struct {
        const char *expression;
        bool ansi_nullable;
        bool legacy_nullable;
    } cases[] = {
        {"1 + 1", false, false},
        {"NULL", true, true},
        {"1.5 + 1.5", false, true},
        {"1 / 2", true, true},
        {"n", false, false},
        {"a", true, true},
        {"n + 1", false, false},
        {"n + a", true, true},
        {"coalesce(a, 1)", false, false},
        {"CAST('1' AS INT)", false, true},
        {"TRY_CAST('1' AS INT)", true, true},
        {"a IS NULL", false, false},
        {"a <=> 1", false, false},
        {"count(a)", false, false},
        {"max(n)", true, true},
        {"CASE WHEN true THEN 1 END", true, true},
        {"CASE WHEN true THEN 1 ELSE 2 END", false, false},
        {"CAST(n AS STRING)", false, false},
    };
    Fixture *f = *state;
    analyze(f, "CREATE TABLE t (n INT NOT NULL, a INT)");
    for (int ansi = 1; ansi >= 0; ansi--) {
        set_option(f, "conf",
                   ansi ? "spark.sql.ansi.enabled=true" : "spark.sql.ansi.enabled=false");
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            analyze(f, str_format(&f->session, "SELECT %s x FROM t", cases[i].expression).p);
            bool nullable = f->plan->schema->columns[0]->nullable;
            if (nullable != (ansi ? cases[i].ansi_nullable : cases[i].legacy_nullable))
                fail_msg("%s with ansi %d: nullable %d", cases[i].expression, ansi, nullable);
        }
    }
    analyze(f, "SELECT n FROM t");
    assert_false(first_expression(f)->nullable);
}

static void nesting_cannot_double_without_end(void **state)
{
    Fixture *f = *state;
    Str stars = STR("t"), structs = STR("t");
    for (int i = 0; i < 40; i++) {
        stars = str_format(&f->session, "(SELECT *, * FROM %.*s) x", STR_ARG(stars));
        structs = str_format(&f->session, "(SELECT struct(a, a) a FROM %.*s) x", STR_ARG(structs));
    }
    analyze(f, "CREATE TABLE t (a INT)");
    analyze(f, str_format(&f->session, "SELECT * FROM %.*s", STR_ARG(stars)).p);
    assert_true(f->plan->schema->open);
    analyze(f, str_format(&f->session, "SELECT a FROM %.*s", STR_ARG(structs)).p);
    assert_in_range(type_text(&f->session, f->plan->schema->columns[0]->type).n, 1, 200000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(integers_promote, setup, teardown),
        cmocka_unit_test_setup_teardown(decimals_follow_decimal_precision, setup, teardown),
        cmocka_unit_test_setup_teardown(decimals_without_precision_loss, setup, teardown),
        cmocka_unit_test_setup_teardown(literals_can_be_wide_decimals, setup, teardown),
        cmocka_unit_test_setup_teardown(decimals_widen_by_version, setup, teardown),
        cmocka_unit_test_setup_teardown(text_operands, setup, teardown),
        cmocka_unit_test_setup_teardown(dates_and_intervals, setup, teardown),
        cmocka_unit_test_setup_teardown(branches_and_calls, setup, teardown),
        cmocka_unit_test_setup_teardown(aggregates_and_windows, setup, teardown),
        cmocka_unit_test_setup_teardown(nullability, setup, teardown),
        cmocka_unit_test_setup_teardown(nesting_cannot_double_without_end, setup, teardown),
    };
    return cmocka_run_group_tests_name("sema_types", tests, NULL, NULL);
}
