!!!RESOLVE PRS001!!! -- sc-transpile: update_row.sql:1:1: PRS001: Spark's UPDATE sets each column by itself
/*
UPDATE t SET (a, b) = (1, 2)
*/
;
