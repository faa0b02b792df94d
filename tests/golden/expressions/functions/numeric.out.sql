CREATE TABLE t (a INT, d DOUBLE, m NUMBER(10, 2));
SELECT ABS(a), ROUND(m, 1), ROUND(d), a % 3, PI(), EXP(d), SIN(d) FROM t;
