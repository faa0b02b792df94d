CREATE TABLE t (a INT);
SELECT CASE WHEN a > 10 THEN 'big' WHEN a > 5 THEN 'medium' ELSE 'small' END AS size FROM t;
