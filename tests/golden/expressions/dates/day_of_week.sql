create table t (d date);
-- Spark counts from Sunday = 1 (dayofweek) or Monday = 0 (weekday); Snowflake's DAYOFWEEK depends on a session parameter.
select dayofweek(d), weekday(d), weekday(d) * 2, extract(dow from d) from t;
