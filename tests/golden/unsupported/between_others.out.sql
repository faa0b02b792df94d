-- The rest is converted all the same.
SELECT 1;

!!!RESOLVE CNV900!!! -- sc-transpile: between_others.sql:3:1: CNV900: ALTER TABLE is not converted yet
/*
alter table t add columns (b int)
*/
;

SELECT 2;
