CREATE TABLE t (s VARCHAR, d DATE);

-- Without ANSI mode a text that is no number or date becomes NULL.
SELECT TRY_CAST(s AS DOUBLE), TRY_CAST(s AS DATE) FROM t;

SELECT * FROM t WHERE d > TRY_CAST(s AS DATE);
