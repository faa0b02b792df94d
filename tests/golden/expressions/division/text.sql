create table t (s string);
select s / 2 from t;
