create table t (d date, s string, a int, ts timestamp);
select * from t where d > '2024-01-01' and a = '5' and ts < '2024-01-01 10:00:00';
select * from t where d = s and s > 5;
