!!!RESOLVE PRS001!!! -- sc-transpile: insert_ignore.sql:1:1: PRS001: Spark's INSERT has no IGNORE
/*
insert ignore into regions values (1, 'EMEA')
*/
;
