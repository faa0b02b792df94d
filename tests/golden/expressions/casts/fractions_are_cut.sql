create table t (d double, m decimal(10, 2));
-- Spark cuts fractions off, Snowflake rounds.
select cast(d as int), cast(m as bigint), cast(1.9 as int) from t;
