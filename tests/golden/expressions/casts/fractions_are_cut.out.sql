CREATE TABLE t (d DOUBLE, m NUMBER(10, 2));

-- Spark cuts fractions off, Snowflake rounds.
SELECT CAST(TRUNC(d) AS INT), CAST(TRUNC(m) AS BIGINT), CAST(TRUNC(1.9) AS INT) FROM t;
