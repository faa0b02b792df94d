!!!RESOLVE PRS001!!! -- sc-transpile: parentheses_of_exists.sql:1:1: PRS001: a subquery stands in parentheses
/*
SELECT a FROM t WHERE EXISTS SELECT 1 FROM u
*/
;
