create table t (s string, p string);
-- A backslash escapes in Spark's patterns, in Snowflake's only where ESCAPE says so.
select s like '50\%', s like '50/%' escape '/', s like p from t;
