create table t (d date, ts timestamp, n bigint);
select cast(ts as date), cast(d as timestamp), cast(n as timestamp), cast(ts as bigint) from t;
