CREATE TABLE t (d DATE);

-- Spark counts from Sunday = 1 (dayofweek) or Monday = 0 (weekday); Snowflake's DAYOFWEEK depends on a session parameter.
SELECT
    MOD(DAYOFWEEKISO(d), 7) + 1,
    DAYOFWEEKISO(d) - 1,
    (DAYOFWEEKISO(d) - 1) * 2,
    MOD(DAYOFWEEKISO(d), 7) + 1
FROM t;
