!!!RESOLVE PRS501!!! -- sc-transpile: text.sql:1:1: PRS501: Spark has no data type 'text'
/*
create table customers (name text)
*/
;
