CREATE TABLE t (a INT, b INT);
SELECT a = b, a = b, a <> b, a <> b, a < b, a >= b FROM t;
