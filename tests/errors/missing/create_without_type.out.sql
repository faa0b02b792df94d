!!!RESOLVE PRS001!!! -- sc-transpile: create_without_type.sql:1:1: PRS001: unexpected ',', expected a data type
/*
create table t (id, name string)
*/
;
