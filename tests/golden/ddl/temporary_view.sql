create temporary view v as select 1 as a;
create or replace temp view v as select 2 as a;
