!!!RESOLVE PRS501!!! -- sc-transpile: unknown_type.sql:1:1: PRS501: Spark has no data type 'integr'
/*
create table t (id integr)
*/
;
