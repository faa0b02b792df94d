CREATE TABLE t (a INT, b BIGINT);

-- Spark divides integers as DOUBLE.
SELECT CAST(a AS DOUBLE) / b, CAST(a AS DOUBLE) / 2, CAST(1 AS DOUBLE) / 3 FROM t;
