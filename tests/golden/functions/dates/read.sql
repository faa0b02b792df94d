create table t (s string, d date);

select to_date(s), to_date(s, 'yyyy/MM/dd'), to_timestamp(s, "yyyy-MM-dd'T'HH:mm:ss"), to_date(d, 'yyyy') from t;
select try_to_timestamp(s), try_to_date(s, 'dd.MM.yyyy'), to_timestamp_ntz(s, 'yyyyMMdd') from t;
select unix_timestamp(s), unix_timestamp(d), to_unix_timestamp(s, 'yyyyMMdd'), unix_date(d) from t;
select to_date(s, 'd/M/yyyy') from t;
