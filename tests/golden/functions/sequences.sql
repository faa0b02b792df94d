CREATE TABLE t (a INT, b INT, s INT, d DATE, e DATE, ts TIMESTAMP);
SELECT sequence(1, 5), sequence(5, 1), sequence(1, 10, 3), sequence(a, b), sequence(a, b, 2), sequence(a, b, s) FROM t;
SELECT sequence(d, e), sequence(d, e, INTERVAL 2 MONTH), sequence(e, d, INTERVAL -1 DAY), sequence(ts, ts, INTERVAL 1 HOUR) FROM t;
