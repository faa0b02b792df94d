create table t (s string, ts timestamp);

select date_format(ts, 'yyyy z') from t;
select to_timestamp(s, 'HH:mm') from t;
select to_date(s, s) from t;
select next_day(s, 'someday') from t;
select make_date(-44, 3, 15);
