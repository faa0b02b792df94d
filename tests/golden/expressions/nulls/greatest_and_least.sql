create table t (a int, b int);
-- Spark skips NULL here, Snowflake's GREATEST gives NULL.
select greatest(a, b), least(a, b, 0) from t;
