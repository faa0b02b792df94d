select * from t timestamp as of '2024-01-31 10:00:00' where a = 1;
select x.a from s.t for system_time as of date '2024-01-31' as x join u on x.a = u.a;
select * from t version as of 3;
