create table t (s string);
select upper(trim(substring(coalesce(s, ''), 1, 10))) from t;
