create table t (d date, ts timestamp, n timestamp_ntz, s string);

select extract(second from ts), date_part('doy', d), extract(hour from d), datepart('week', s) from t;
select
  extract(day from interval '3 04:05:06.7' day to second),
  date_part('seconds', interval '3 04:05:06.7' day to second),
  extract(month from interval '-1-3' year to month);
-- weeks start on Monday whatever WEEK_START says
select date_trunc('week', ts), date_trunc('MM', d), trunc(d, 'WEEK'), trunc(s, 'year') from t;
select date_trunc('hour', n), trunc(d, 'hour'), dayname(ts), monthname(d), add_months(d, 1) from t;
