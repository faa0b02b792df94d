create table t (d date, e date, ts timestamp, n timestamp_ntz);

select timestampdiff(DAY, d, e), timestampdiff(WEEK, d, e), timestampdiff(hour, ts, n) from t;
select datediff(MONTH, d, e), timestampdiff(YEAR, d, ts) from t;
select months_between(d, e), months_between(ts, d, false) from t;
select months_between(ts, date_add(d, 1)) from t;
