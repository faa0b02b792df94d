!!!RESOLVE PRS213!!! -- sc-transpile: transform_distinct.sql:1:1: PRS213: a script takes rows as they are: DISTINCT and ALL cannot stand here
/*
SELECT TRANSFORM (DISTINCT a) USING 'cat' FROM t
*/
;
