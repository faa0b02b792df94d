create table t (s string, d double);
select try_cast(s as int), try_cast(s as date), try_cast(s as decimal(10, 2)) from t;
