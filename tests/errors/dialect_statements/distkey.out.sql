!!!RESOLVE PRS001!!! -- sc-transpile: distkey.sql:1:1: PRS001: a table of Spark has no DISTKEY
/*
create table orders (id bigint) distkey(id)
*/
;
