create table t (s string);
select year(s), month(s), last_day(s) from t;
