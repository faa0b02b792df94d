CREATE TABLE t (a INT, b INT, m NUMBER(10, 2));
SELECT a / b, AVG(a), AVG(m), m / 3 FROM t GROUP BY a, b, m;
