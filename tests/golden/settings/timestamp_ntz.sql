create table t (ts timestamp);
select timestamp '2024-01-01 10:00:00', cast(ts as timestamp) from t;
