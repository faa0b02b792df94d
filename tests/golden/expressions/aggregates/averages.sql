create table t (a int, d double, m decimal(10, 2));
-- Spark: DOUBLE for integers, four more digits for decimals.
select avg(a), avg(d), avg(m), mean(a) from t;
