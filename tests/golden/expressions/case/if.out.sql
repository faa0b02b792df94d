CREATE TABLE t (a INT);
SELECT IFF(a > 1, 'many', 'one'), IFF(a IS NULL, 0, a) FROM t;
