!!!RESOLVE PRS001!!! -- sc-transpile: next_value.sql:1:1: PRS001: Spark SQL has no sequences
/*
SELECT NEXT VALUE FOR s FROM t
*/
;
