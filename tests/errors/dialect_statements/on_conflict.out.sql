!!!RESOLVE PRS001!!! -- sc-transpile: on_conflict.sql:1:1: PRS001: Spark's INSERT has no ON CONFLICT
/*
insert into regions values (1, 'EMEA') on conflict (id) do nothing
*/
;
