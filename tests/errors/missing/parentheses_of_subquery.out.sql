!!!RESOLVE PRS001!!! -- sc-transpile: parentheses_of_subquery.sql:1:1: PRS001: a subquery stands in parentheses
/*
SELECT a FROM t WHERE a = SELECT max(b) FROM u
*/
;
