!!!RESOLVE PRS001!!! -- sc-transpile: index_hint.sql:1:1: PRS001: Spark SQL has no index hints
/*
SELECT a FROM t USE INDEX (i) WHERE b = 1
*/
;
