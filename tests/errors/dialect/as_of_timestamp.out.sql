!!!RESOLVE PRS001!!! -- sc-transpile: as_of_timestamp.sql:1:1: PRS001: TIMESTAMP stands in front of AS OF
/*
SELECT a FROM t AS OF TIMESTAMP '2020-01-01'
*/
;
