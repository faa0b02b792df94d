create table t (a int, b bigint, d double, m decimal(10, 2), f float);
select cast(a as bigint), cast(a as double), cast(b as int), cast(m as decimal(5, 1)), cast(f as double), cast(a as decimal(12, 2)) from t;
