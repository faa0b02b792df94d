!!!RESOLVE PRS001!!! -- sc-transpile: isolation_level.sql:1:1: PRS001: Spark SQL has no isolation levels
/*
SELECT a FROM t WITH UR
*/
;
