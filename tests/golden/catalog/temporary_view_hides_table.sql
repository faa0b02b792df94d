create table t (a double);
create temporary view t as select 1 as a;
select a / 2 from t;
