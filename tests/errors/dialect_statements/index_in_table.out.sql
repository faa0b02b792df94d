!!!RESOLVE PRS001!!! -- sc-transpile: index_in_table.sql:1:1: PRS001: a table of Spark has no INDEX
/*
CREATE TABLE t (a INT, INDEX i (a))
*/
;
