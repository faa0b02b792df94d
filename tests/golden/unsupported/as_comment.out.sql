SELECT 1;

-- sc-transpile: as_comment.sql:2:1: CNV900: ALTER TABLE is not converted yet
/*
alter table t add columns (b int)
*/

SELECT 2;
