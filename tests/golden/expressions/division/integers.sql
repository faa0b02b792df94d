create table t (a int, b bigint);
-- Spark divides integers as DOUBLE.
select a / b, a / 2, 1 / 3 from t;
