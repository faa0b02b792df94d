!!!RESOLVE PRS001!!! -- sc-transpile: auto_increment.sql:1:1: PRS001: Spark SQL has no AUTO_INCREMENT
/*
create table orders (id bigint auto_increment, amount double)
*/
;
