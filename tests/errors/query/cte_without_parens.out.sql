!!!RESOLVE PRS001!!! -- sc-transpile: cte_without_parens.sql:1:1: PRS001: unexpected SELECT, expected '('
/*
WITH a AS SELECT 1 SELECT * FROM a
*/
;
