CREATE TABLE t (s VARCHAR);

-- Spark's CAST reads CHAR(n) and VARCHAR(n) as STRING: nothing is cut or filled up.
SELECT s, UPPER(s) FROM t;
