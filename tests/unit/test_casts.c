/* test_casts.c - explicit and implicit casts: src/rewrite/casts.c. */
#include "transpile_support.h"

static int setup_table(void **state)
{
    setup(state);
    convert(*state,
            "CREATE TABLE t (y TINYINT, n INT, l BIGINT, f FLOAT, d DOUBLE, m DECIMAL(10, 2),"
            " b BOOLEAN, s STRING, dt DATE, ts TIMESTAMP, tn TIMESTAMP_NTZ, x BINARY)");
    return 0;
}

static void between_numbers(void **state)
{
    static const Conversion list[] = {
        {"CAST(n AS BIGINT)", "CAST(n AS BIGINT)"},
        {"CAST(n AS DOUBLE)", "CAST(n AS DOUBLE)"},
        {"CAST(n AS DECIMAL(12, 2))", "CAST(n AS NUMBER(12, 2))"},
        {"CAST(m AS DECIMAL(5, 1))", "CAST(m AS NUMBER(5, 1))"},
        {"CAST(m AS DOUBLE)", "CAST(m AS DOUBLE)"},
        {"CAST(d AS FLOAT)", "CAST(d AS FLOAT)"},
        {"CAST(d AS INT)", "CAST(TRUNC(d) AS INT)"},
        {"CAST(m AS INT)", "CAST(TRUNC(m) AS INT)"},
        {"CAST(f AS BIGINT)", "CAST(TRUNC(f) AS BIGINT)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void to_text(void **state)
{
    static const Conversion list[] = {
        {"CAST(n AS STRING)", "CAST(n AS VARCHAR)"},
        {"CAST(m AS STRING)", "CAST(m AS VARCHAR)"},
        {"CAST(b AS STRING)", "CAST(b AS VARCHAR)"},
        {"CAST(dt AS STRING)", "TO_CHAR(dt, 'YYYY-MM-DD')"},
        {"CAST(x AS STRING)", "TO_VARCHAR(x, 'UTF-8')"},
        {"CAST(s AS STRING)", "s"},
        {"CAST(s AS VARCHAR(2))", "s"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void from_text(void **state)
{
    static const Conversion list[] = {
        {"CAST(s AS INT)", "CAST(s AS INT)"},
        {"CAST(s AS DOUBLE)", "CAST(s AS DOUBLE)"},
        {"CAST(s AS DATE)", "CAST(s AS DATE)"},
        {"CAST(s AS TIMESTAMP)", "CAST(s AS TIMESTAMP_LTZ(6))"},
        {"CAST(s AS BINARY)", "TO_BINARY(s, 'UTF-8')"},
        {"TRY_CAST(s AS INT)", "TRY_CAST(s AS INT)"},
        {"TRY_CAST(s AS DATE)", "TRY_CAST(s AS DATE)"},
        {"CAST('2024-1-5' AS DATE)", "DATE '2024-01-05'"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void from_text_without_ansi_mode(void **state)
{
    static const Conversion list[] = {
        {"CAST(s AS DOUBLE)", "TRY_CAST(s AS DOUBLE)"},
        {"CAST(s AS DATE)", "TRY_CAST(s AS DATE)"},
        {"CAST(s AS INT)", "CAST(TRUNC(TRY_CAST(s AS NUMBER(38, 18))) AS INT)"},
        {"CAST(n AS BIGINT)", "CAST(n AS BIGINT)"},
    };
    set_option(*state, "conf", "spark.sql.ansi.enabled=false");
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void between_times(void **state)
{
    static const Conversion list[] = {
        {"CAST(ts AS DATE)", "CAST(ts AS DATE)"},
        {"CAST(dt AS TIMESTAMP)", "CAST(dt AS TIMESTAMP_LTZ(6))"},
        {"CAST(tn AS TIMESTAMP)", "CAST(tn AS TIMESTAMP_LTZ(6))"},
        {"CAST(ts AS TIMESTAMP_NTZ)", "CAST(ts AS TIMESTAMP_NTZ(6))"},
        {"CAST(l AS TIMESTAMP)", "TO_TIMESTAMP_LTZ(l, 0)"},
        {"CAST(ts AS BIGINT)", "DATE_PART(EPOCH_SECOND, ts)"},
        {"CAST(dt AS DATE)", "dt"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void spellings(void **state)
{
    static const Conversion list[] = {
        {"s::INT", "CAST(s AS INT)"},         {"INT(s)", "CAST(s AS INT)"},
        {"STRING(n)", "CAST(n AS VARCHAR)"},  {"BIGINT(n) + 1", "CAST(n AS BIGINT) + 1"},
        {"-n::BIGINT", "-CAST(n AS BIGINT)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void implicit_in_comparisons(void **state)
{
    static const Conversion list[] = {
        {"dt > '2024-01-01'", "dt > DATE '2024-01-01'"},
        {"'2024-01-01' < dt", "DATE '2024-01-01' < dt"},
        {"dt = s", "dt = CAST(s AS DATE)"},
        {"n = '5'", "n = 5"},
        {"s = d", "CAST(s AS DOUBLE) = d"},
        {"dt BETWEEN '2024-01-01' AND '2024-12-31'",
         "dt BETWEEN DATE '2024-01-01' AND DATE '2024-12-31'"},
        {"dt IN ('2024-01-01')", "dt IN (DATE '2024-01-01')"},
        {"n = l", "n = l"},
        {"n > 1.5", "n > 1.5"},
        {"s = 'x'", "s = 'x'"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void implicit_in_choices(void **state)
{
    static const Conversion list[] = {
        {"COALESCE(n, m)", "COALESCE(n, m)"},
        {"COALESCE(s, n)", "COALESCE(CAST(s AS BIGINT), n)"},
        {"IF(b, s, n)", "IFF(b, CAST(s AS BIGINT), n)"},
        {"CASE WHEN b THEN n ELSE s END", "CASE WHEN b THEN n ELSE CAST(s AS BIGINT) END"},
        {"COALESCE(dt, '2024-01-01')", "COALESCE(dt, DATE '2024-01-01')"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void what_is_doubtful_is_said(void **state)
{
    Fixture *f = *state;
    convert(f, "SELECT CAST(a AS INT) FROM unknown");
    assert_string_equal(buf_text(&f->codes), "FDM001 ");
    convert(f, "SELECT CAST(s AS BOOLEAN) FROM t");
    assert_string_equal(buf_text(&f->codes), "FDM103 ");
    convert(f, "SELECT CAST(s AS INT) FROM t");
    assert_string_equal(buf_text(&f->codes), "FDM003 ");
    convert(f, "SELECT CAST(n AS BIGINT) FROM t");
    assert_string_equal(buf_text(&f->codes), "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_table, teardown)
    const struct CMUnitTest tests[] = {
        TEST(between_numbers),
        TEST(to_text),
        TEST(from_text),
        TEST(from_text_without_ansi_mode),
        TEST(between_times),
        TEST(spellings),
        TEST(implicit_in_comparisons),
        TEST(implicit_in_choices),
        TEST(what_is_doubtful_is_said),
    };
    return cmocka_run_group_tests_name("casts", tests, NULL, NULL);
}
