!!!RESOLVE PRS001!!! -- sc-transpile: enum.sql:1:1: PRS001: Spark has no type ENUM
/*
CREATE TABLE t (a ENUM('x', 'y'))
*/
;
