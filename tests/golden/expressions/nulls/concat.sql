create table t (a string);
select a || null, concat(a, null) from t;
