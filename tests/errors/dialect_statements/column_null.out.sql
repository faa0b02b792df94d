!!!RESOLVE PRS001!!! -- sc-transpile: column_null.sql:1:1: PRS001: a column may be NULL unless it says NOT NULL
/*
CREATE TABLE t (a INT NULL, b INT)
*/
;
