!!!RESOLVE PRS001!!! -- sc-transpile: parentheses_of_filter.sql:1:1: PRS001: the condition of FILTER stands in parentheses
/*
SELECT count(*) FILTER WHERE a > 1 FROM t
*/
;
