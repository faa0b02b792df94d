!!!RESOLVE PRS001!!! -- sc-transpile: two_withs.sql:1:1: PRS001: WITH stands once, before the first query
/*
WITH a AS (SELECT 1) WITH b AS (SELECT 2) SELECT * FROM a
*/
;
