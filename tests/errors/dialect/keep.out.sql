!!!RESOLVE PRS001!!! -- sc-transpile: keep.sql:1:1: PRS001: Spark SQL has no KEEP
/*
SELECT sum(a) KEEP (DENSE_RANK FIRST ORDER BY b) FROM t
*/
;
