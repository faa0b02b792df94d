create table t (a int, d date, ts timestamp, m decimal(10, 2), b boolean);
select cast(a as string), cast(d as string), cast(ts as string), cast(m as string), cast(b as string) from t;
