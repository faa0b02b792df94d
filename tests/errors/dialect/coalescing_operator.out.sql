!!!RESOLVE PRS001!!! -- sc-transpile: coalescing_operator.sql:1:1: PRS001: Spark SQL has no operator '??'
/*
SELECT a ?? b FROM t
*/
;
