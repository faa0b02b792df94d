CREATE TABLE t (a INT, c VARCHAR);

-- In Spark || binds as + does, from left to right.
SELECT (a + 1) || c, a || c || 'x', CAST(c || a AS BIGINT) + 1 FROM t;
