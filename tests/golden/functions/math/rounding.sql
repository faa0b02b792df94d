CREATE TABLE t (i INT, l BIGINT, d DOUBLE, n DECIMAL(10, 2));
SELECT ceil(d), ceiling(n), floor(i), ceil(d, 2), floor(n, 1), floor(n, -1) FROM t;
SELECT bround(n, 1), bround(d, 1), bround(d), rint(d), sign(d), signum(n), sign(i) FROM t;
SELECT bround(i, -1) FROM t;
SELECT width_bucket(d, 0, 10, 5), width_bucket(d, n, i, 5) FROM t;
