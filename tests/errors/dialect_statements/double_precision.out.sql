!!!RESOLVE PRS001!!! -- sc-transpile: double_precision.sql:1:1: PRS001: Spark's type is DOUBLE
/*
CREATE TABLE t (a DOUBLE PRECISION)
*/
;
