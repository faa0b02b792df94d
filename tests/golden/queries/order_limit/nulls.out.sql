-- Spark sorts NULL first when ascending and last when descending; Snowflake the other way round.
SELECT a FROM t ORDER BY a NULLS FIRST;

SELECT a FROM t ORDER BY a DESC NULLS LAST;
SELECT a FROM t ORDER BY a NULLS LAST;
SELECT a FROM t ORDER BY a DESC NULLS FIRST;
