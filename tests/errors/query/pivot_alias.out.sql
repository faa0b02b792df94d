!!!RESOLVE PRS001!!! -- sc-transpile: pivot_alias.sql:1:1: PRS001: unexpected 'p', expected ',' before it
/*
SELECT * FROM t PIVOT (sum(a) FOR b IN (1)) p
*/
;
