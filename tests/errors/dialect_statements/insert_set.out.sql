!!!RESOLVE PRS001!!! -- sc-transpile: insert_set.sql:1:1: PRS001: Spark's INSERT has no SET
/*
insert into regions set id = 1, name = 'EMEA'
*/
;
