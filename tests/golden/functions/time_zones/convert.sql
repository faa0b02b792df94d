create table t (ts timestamp, n timestamp_ntz, z string);

select from_utc_timestamp(ts, 'Asia/Seoul'), to_utc_timestamp(ts, '+08:00') from t;
select convert_timezone('PST', 'UTC', n), convert_timezone('Europe/Berlin', n) from t;
select from_utc_timestamp(ts, z) from t;
select from_utc_timestamp(ts, '+05:30') from t;
