create table t (s string);
select cast(s as int), cast('12' as int) from t;
