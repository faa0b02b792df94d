create temporary view v as select 1 as a;
select global_temp.v.a, v.a, global_temp.v.* from global_temp.v;
