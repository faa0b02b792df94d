create table t (a int, b boolean);
select cast(a as boolean), cast(b as int) from t;
