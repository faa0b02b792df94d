CREATE TABLE t (a INT, b INT, s VARCHAR);
SELECT COALESCE(a, b, 0), NVL(a, 0), IFNULL(s, ''), NULLIF(a, 0), COALESCE(s, 'none') FROM t;
