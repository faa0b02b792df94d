CREATE TABLE t (s VARCHAR, p VARCHAR);

-- A backslash escapes in Spark's patterns, in Snowflake's only where ESCAPE says so.
SELECT s LIKE '50\\%' ESCAPE '\\', s LIKE '50/%' ESCAPE '/', s LIKE p ESCAPE '\\' FROM t;
