CREATE TABLE t (a INT, b INT);

-- Spark skips NULL here, Snowflake's GREATEST gives NULL.
SELECT GREATEST_IGNORE_NULLS(a, b), LEAST_IGNORE_NULLS(a, b, 0) FROM t;
