!!!RESOLVE PRS001!!! -- sc-transpile: unsigned.sql:1:1: PRS001: Spark SQL has no unsigned numbers
/*
create table orders (id int unsigned)
*/
;
