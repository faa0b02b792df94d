/* test_literals.c - literals: src/lower/lower_literal.c and how print/sf_literal.c writes them. */
#include "transpile_support.h"

static void strings(void **state)
{
    static const Conversion list[] = {
        {"'a'", "'a'"},
        {"\"a'b\"", "'a''b'"},
        {"'a''b'", "'a''b'"},
        {"\"a\"\"b\"", "'a\"b'"},
        {"'a' 'b' \"c\"", "'abc'"},
        {"'\\b\\t\\n\\r'", "'\\b\\t\\n\\r'"},
        {"'\\\\'", "'\\\\'"},
        {"'\\''", "''''"},
        {"'\\%\\_'", "'\\\\%\\\\_'"},
        {"'\\0'", "'\\u0000'"},
        {"'\\Z'", "'\\u001a'"},
        {"'\\q\\x41'", "'qx41'"},
        {"'\\u00e9\\u20AC'", "'\xC3\xA9\xE2\x82\xAC'"},
        {"'\\U0001F600'", "'\xF0\x9F\x98\x80'"},
        {"'\\101\\401'", "'A401'"},
        {"r'\\n'", "'\\\\n'"},
        {"R\"it's\\\"", "'it''s\\\\'"},
        {"''", "''"},
    };
    ASSERT_CONVERSIONS(*state, "", list);
}

static void before_40_a_doubled_quote_begins_another_string(void **state)
{
    static const Conversion list[] = {{"'it''s'", "'its'"}, {"'a' 'b'", "'ab'"}};
    set_option(*state, "spark-version", "3.5");
    ASSERT_CONVERSIONS(*state, "", list);
}

static void whole_numbers(void **state)
{
    static const Conversion list[] = {
        {"0", "0"},
        {"007", "7"},
        {"42L", "42"},
        {"7S", "7"},
        {"3Y", "3"},
        {"127Y", "127"},
        {"128Y", "PRS010 "},
        {"-128Y", "-128"},
        {"32768S", "PRS010 "},
        {"9223372036854775807L", "9223372036854775807"},
        {"9223372036854775808L", "PRS010 "},
        {"-9223372036854775808L", "-9223372036854775808"},
        {"9223372036854775808", "9223372036854775808"},
        {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999"},
        {"999999999999999999999999999999999999999", "CNV501 "},
    };
    ASSERT_CONVERSIONS(*state, "", list);
}

static void fractions(void **state)
{
    static const Conversion list[] = {
        {"1.50", "1.50"},
        {".5", "0.5"},
        {"5.", "5"},
        {"1.50BD", "1.50"},
        {"1e2BD", "100"},
        {"2.5D", "CAST(2.5 AS DOUBLE)"},
        {"2.5F", "CAST(2.5 AS FLOAT)"},
    };
    ASSERT_CONVERSIONS(*state, "", list);
}

static void binary(void **state)
{
    static const Conversion list[] = {
        {"X'1aF0'", "X'1AF0'"}, {"x''", "X''"}, {"X'F'", "X'0F'"}, {"X'0g'", "PRS011 "}};
    ASSERT_CONVERSIONS(*state, "", list);
}

static void dates(void **state)
{
    static const Conversion list[] = {
        {"DATE '2024-02-29'", "DATE '2024-02-29'"},
        {"DATE '2024-2-9'", "DATE '2024-02-09'"},
        {"DATE '2024-02'", "DATE '2024-02-01'"},
        {"DATE '2024'", "DATE '2024-01-01'"},
        {"DATE ' 2024-01-01 '", "DATE '2024-01-01'"},
        {"DATE '2024-01-01T10:00'", "DATE '2024-01-01'"},
        {"DATE '0001-01-01'", "DATE '0001-01-01'"},
        {"DATE '2023-02-29'", "PRS011 "},
        {"DATE '1900-02-29'", "PRS011 "},
        {"DATE '2000-02-29'", "DATE '2000-02-29'"},
        {"DATE '2024-13-01'", "PRS011 "},
        {"DATE '2024-01-32'", "PRS011 "},
        {"DATE '24-01-01'", "PRS011 "},
        {"DATE '2024/01/01'", "PRS011 "},
        {"DATE ''", "PRS011 "},
    };
    ASSERT_CONVERSIONS(*state, "", list);
}

#define LTZ(text) "CAST('" text "' AS TIMESTAMP_LTZ(6))"
#define NTZ(text) "CAST('" text "' AS TIMESTAMP_NTZ(6))"

static void timestamps(void **state)
{
    static const Conversion list[] = {
        {"TIMESTAMP '2024-01-02 03:04:05'", LTZ("2024-01-02 03:04:05")},
        {"TIMESTAMP '2024-01-02T3:4:5.6'", LTZ("2024-01-02 03:04:05.6")},
        {"TIMESTAMP '2024-01-02 03:04'", LTZ("2024-01-02 03:04:00")},
        {"TIMESTAMP '2024-01-02'", LTZ("2024-01-02 00:00:00")},
        {"TIMESTAMP '2024-01-02 03:04:05.1234567'", LTZ("2024-01-02 03:04:05.123456")},
        {"TIMESTAMP '2024-01-02 03:04:05Z'", LTZ("2024-01-02 03:04:05 +00:00")},
        {"TIMESTAMP '2024-01-02 03:04:05+02:00'", LTZ("2024-01-02 03:04:05 +02:00")},
        {"TIMESTAMP_LTZ '2024-01-02 03:04:05'", LTZ("2024-01-02 03:04:05")},
        {"TIMESTAMP_NTZ '2024-01-02 03:04:05'", NTZ("2024-01-02 03:04:05")},
        {"TIMESTAMP_NTZ '2024-01-02 03:04:05+02:00'", "CNV001 "},
        {"TIMESTAMP '2024-01-02 24:00:00'", "PRS011 "},
        {"TIMESTAMP '2024-01-02 03:60:00'", "PRS011 "},
        {"TIMESTAMP 'now'", "CNV001 "},
    };
    ASSERT_CONVERSIONS(*state, "", list);
}

static void a_setting_takes_the_zone_from_timestamps(void **state)
{
    static const Conversion list[] = {
        {"TIMESTAMP '2024-01-02 03:04:05'", NTZ("2024-01-02 03:04:05")},
        {"TIMESTAMP_LTZ '2024-01-02 03:04:05'", LTZ("2024-01-02 03:04:05")},
    };
    set_option(*state, "conf", "spark.sql.timestampType=TIMESTAMP_NTZ");
    ASSERT_CONVERSIONS(*state, "", list);
}

static void constants(void **state)
{
    static const Conversion list[] = {{"true", "TRUE"}, {"False", "FALSE"}, {"null", "NULL"}};
    ASSERT_CONVERSIONS(*state, "", list);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(strings),       TEST(before_40_a_doubled_quote_begins_another_string),
        TEST(whole_numbers), TEST(fractions),
        TEST(binary),        TEST(dates),
        TEST(timestamps),    TEST(a_setting_takes_the_zone_from_timestamps),
        TEST(constants),
    };
    return cmocka_run_group_tests_name("literals", tests, NULL, NULL);
}
