SELECT 1;

!!!RESOLVE CNV900!!! -- sc-transpile: fails.sql:2:1: CNV900: ALTER TABLE is not converted yet
/*
alter table t add columns (b int)
*/
;
