create view v as select * from v;
select * from v;
with a as (select * from a) select * from a;
create table t as select * from t;
select * from t;
