!!!RESOLVE PRS001!!! -- sc-transpile: ascending.sql:1:1: PRS001: ASCENDING is no order
/*
SELECT a FROM t ORDER BY a ASCENDING
*/
;
