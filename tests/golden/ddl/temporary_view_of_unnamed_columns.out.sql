-- Snowflake wants a name for each column; Spark has one.
CREATE TEMPORARY VIEW v AS
SELECT COUNT(*) AS "count(1)", a + 1 AS "(a + 1)", UPPER(b) AS "upper(b)", c FROM t;

SELECT "count(1)", "(a + 1)" FROM v;
