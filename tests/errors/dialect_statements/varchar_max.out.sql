!!!RESOLVE PRS001!!! -- sc-transpile: varchar_max.sql:1:1: PRS001: a length is a number
/*
CREATE TABLE t (a VARCHAR(MAX))
*/
;
