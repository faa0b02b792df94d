create table t (a int);
select (select 1) + 1, -(select 1), a = (select max(a) from t), a in (select 1 union select 2), not exists (select 1 from t) from t;
