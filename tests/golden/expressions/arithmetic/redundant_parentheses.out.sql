CREATE TABLE t (a INT, b INT, c INT);
SELECT a + b * c, a * b + c, a + b FROM t;
