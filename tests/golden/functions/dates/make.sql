create table t (y int, m int, s decimal(8, 3), z string);

select make_date(2020, 2, 29), make_date(2021, 2, 29), make_date(y, m, 1) from t;
select make_timestamp(2014, 12, 28, 6, 30, 45.887), make_timestamp_ntz(2014, 12, 28, 6, 30, 60);
select make_timestamp(2014, 12, 28, 6, 30, 45.887, 'PST'), make_timestamp(y, m, 1, 2, 3, s, z) from t;
select try_make_timestamp_ntz(2020, 13, 1, 1, 1, 1), make_timestamp(date'2014-12-28');
select date_from_unix_date(y), timestamp_seconds(y), timestamp_seconds(s), timestamp_millis(y) from t;
