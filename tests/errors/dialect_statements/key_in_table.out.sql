!!!RESOLVE PRS001!!! -- sc-transpile: key_in_table.sql:1:1: PRS001: a table of Spark has no KEY
/*
CREATE TABLE t (a INT, KEY (a))
*/
;
