/* test_intervals.c - intervals in date arithmetic: src/lower/lower_interval.c and
 * src/rewrite/datetime.c. */
#include "transpile_support.h"

static int setup_table(void **state)
{
    setup(state);
    convert(*state, "CREATE TABLE t (d DATE, ts TIMESTAMP, n INT, s STRING)");
    return 0;
}

static void units(void **state)
{
    static const Conversion list[] = {
        {"d + INTERVAL 1 YEAR", "DATEADD(year, 1, d)"},
        {"d + INTERVAL 2 YEARS", "DATEADD(year, 2, d)"},
        {"d + INTERVAL 3 MONTHS", "DATEADD(month, 3, d)"},
        {"d + INTERVAL 2 WEEKS", "DATEADD(day, 14, d)"},
        {"d + INTERVAL 4 DAYS", "DATEADD(day, 4, d)"},
        {"ts + INTERVAL 5 HOURS", "DATEADD(hour, 5, ts)"},
        {"ts + INTERVAL 6 MINUTES", "DATEADD(minute, 6, ts)"},
        {"ts + INTERVAL 7 SECONDS", "DATEADD(second, 7, ts)"},
        {"ts + INTERVAL 1.5 SECONDS", "DATEADD(microsecond, 1500000, ts)"},
        {"ts + INTERVAL 8 MILLISECONDS", "DATEADD(microsecond, 8000, ts)"},
        {"ts + INTERVAL 9 MICROSECONDS", "DATEADD(microsecond, 9, ts)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void signs(void **state)
{
    static const Conversion list[] = {
        {"d - INTERVAL 1 DAY", "DATEADD(day, -1, d)"},
        {"d + INTERVAL -1 DAY", "DATEADD(day, -1, d)"},
        {"d - INTERVAL -1 DAY", "DATEADD(day, 1, d)"},
        {"d + INTERVAL '-1' DAY", "DATEADD(day, -1, d)"},
        {"d + INTERVAL - '1' DAY", "DATEADD(day, -1, d)"},
        {"INTERVAL 1 DAY + d", "DATEADD(day, 1, d)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void from_one_unit_to_another(void **state)
{
    static const Conversion list[] = {
        {"d + INTERVAL '1-2' YEAR TO MONTH", "DATEADD(month, 14, d)"},
        {"d + INTERVAL '-1-2' YEAR TO MONTH", "DATEADD(month, -14, d)"},
        {"ts + INTERVAL '1 2' DAY TO HOUR", "DATEADD(hour, 2, DATEADD(day, 1, ts))"},
        {"ts + INTERVAL '1 2:03:04' DAY TO SECOND", "DATEADD(second, 7384, DATEADD(day, 1, ts))"},
        {"ts + INTERVAL '2:03' HOUR TO MINUTE", "DATEADD(minute, 123, ts)"},
        {"ts + INTERVAL '3:04.5' MINUTE TO SECOND", "DATEADD(microsecond, 184500000, ts)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void several_units(void **state)
{
    static const Conversion list[] = {
        {"d + INTERVAL 1 YEAR 2 MONTHS", "DATEADD(month, 14, d)"},
        {"ts + INTERVAL 1 WEEK 2 DAYS", "DATEADD(day, 9, ts)"},
        {"ts + INTERVAL 1 DAY 6 HOURS", "DATEADD(hour, 6, DATEADD(day, 1, ts))"},
        {"ts + INTERVAL 30 HOURS", "DATEADD(hour, 6, DATEADD(day, 1, ts))"},
        {"d + INTERVAL '1 day 2 days'", "DATEADD(day, 3, d)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void a_date_with_a_time_of_day_is_a_timestamp(void **state)
{
    static const Conversion list[] = {
        {"d + INTERVAL 6 HOURS", "DATEADD(hour, 6, CAST(d AS TIMESTAMP_LTZ(6)))"},
        {"d + INTERVAL 24 HOURS", "DATEADD(day, 1, CAST(d AS TIMESTAMP_LTZ(6)))"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void whole_numbers_are_days(void **state)
{
    static const Conversion list[] = {
        {"d + 1", "DATEADD(day, 1, d)"},  {"1 + d", "DATEADD(day, 1, d)"},
        {"d - 1", "DATEADD(day, -1, d)"}, {"d + n", "DATEADD(day, n, d)"},
        {"d - n", "DATEADD(day, -n, d)"}, {"d - (n + 1)", "DATEADD(day, -(n + 1), d)"},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

static void what_has_no_form_is_refused(void **state)
{
    static const Conversion list[] = {
        {"INTERVAL 1 DAY", "CNV002 "},     {"ts - ts", "CNV002 "},
        {"INTERVAL 1 DAY * 2", "CNV002 "}, {"make_interval(1) + INTERVAL 1 DAY", "CNV002 "},
        {"INTERVAL 1 DAY / 2", "CNV002 "},
    };
    ASSERT_CONVERSIONS(*state, "t", list);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_table, teardown)
    const struct CMUnitTest tests[] = {
        TEST(units),
        TEST(signs),
        TEST(from_one_unit_to_another),
        TEST(several_units),
        TEST(a_date_with_a_time_of_day_is_a_timestamp),
        TEST(whole_numbers_are_days),
        TEST(what_has_no_form_is_refused),
    };
    return cmocka_run_group_tests_name("intervals", tests, NULL, NULL);
}
