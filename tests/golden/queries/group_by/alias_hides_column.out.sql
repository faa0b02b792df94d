CREATE TABLE t (a INT, b INT);

-- In HAVING and in expressions of ORDER BY, b is the alias to Spark and the column to Snowflake.
SELECT
    a,
    SUM(b) AS b
FROM t
GROUP BY a
HAVING SUM(b) > 15
ORDER BY b NULLS FIRST, SUM(b) + 1 NULLS FIRST;

SELECT a, -b AS b FROM t ORDER BY ABS(-b) NULLS FIRST, b NULLS FIRST;
SELECT a, SUM(b) AS total FROM t GROUP BY a HAVING total > 15 ORDER BY total + 1 NULLS FIRST;
