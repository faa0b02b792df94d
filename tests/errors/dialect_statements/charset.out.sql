!!!RESOLVE PRS001!!! -- sc-transpile: charset.sql:1:1: PRS001: a table of Spark has no character set
/*
create table orders (id bigint) default charset = utf8mb4
*/
;
