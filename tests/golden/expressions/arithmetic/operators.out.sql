CREATE TABLE t (a INT, b INT, c INT);
SELECT a + b * c, (a + b) * c, a - (b - c), a - b - c, -a, -(-a), -(a + b), a, a % b FROM t;
