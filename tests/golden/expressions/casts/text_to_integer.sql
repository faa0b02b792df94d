create table t (s string);
select cast(s as int), s + 1 from t;
