CREATE TABLE t (x DOUBLE, a INT);
SELECT x / 2, x / a, a / x FROM t;
