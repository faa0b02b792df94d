create table t (ts timestamp);
select ts + interval 3 hours, ts - interval 90 minutes, ts + interval '1' day, ts + interval 2 months from t;
