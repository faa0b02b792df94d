CREATE TABLE t (a VARCHAR, n INT);
SELECT a || '-' || n, CONCAT(a, '-', n), CONCAT(a), '' FROM t;
