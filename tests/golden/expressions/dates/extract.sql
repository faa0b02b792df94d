create table t (d date, ts timestamp);
select extract(year from d), extract(month from ts), extract(week from d), extract(hour from ts) from t;
