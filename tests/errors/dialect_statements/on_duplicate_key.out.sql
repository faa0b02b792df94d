!!!RESOLVE PRS001!!! -- sc-transpile: on_duplicate_key.sql:1:1: PRS001: Spark's INSERT has no ON DUPLICATE
/*
insert into regions values (1, 'EMEA') on duplicate key update name = 'EMEA'
*/
;
