!!!RESOLVE PRS001!!! -- sc-transpile: missing_comma_between_columns.sql:1:1: PRS001: unexpected 'name', expected ',' before it
/*
create table t (id int name string)
*/
;
