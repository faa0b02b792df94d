!!!RESOLVE PRS501!!! -- sc-transpile: foreign_type.sql:1:1: PRS501: Spark has no data type 'text'
/*
create table t (name text, created datetime)
*/
;
