!!!RESOLVE PRS001!!! -- sc-transpile: sample.sql:1:1: PRS001: Spark SQL has no SAMPLE
/*
SELECT a FROM t SAMPLE 10
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: sample.sql:2:1: PRS001: Spark SQL has no SAMPLE
/*
SELECT a FROM t SAMPLE (10)
*/
;
