!!!RESOLVE PRS001!!! -- sc-transpile: engine.sql:1:1: PRS001: a table of Spark has no ENGINE
/*
create table orders (id bigint) engine = InnoDB
*/
;
