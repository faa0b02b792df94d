-- Snowflake wants a name for each column; Spark has one.
create temporary view v as select count(*), a + 1, upper(b), c from t;
select `count(1)`, `(a + 1)` from v;
