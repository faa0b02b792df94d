CREATE TABLE t (a INT, b INT, c INT);

-- Spark's precedence: & before ^ before |.
SELECT BITAND(a, b), BITOR(a, BITXOR(b, BITAND(c, 1))), BITNOT(a) FROM t;
