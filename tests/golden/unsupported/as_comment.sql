select 1;
alter table t add columns (b int);
select 2;
