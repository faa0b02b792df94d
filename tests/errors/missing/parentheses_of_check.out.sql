!!!RESOLVE PRS001!!! -- sc-transpile: parentheses_of_check.sql:1:1: PRS001: the condition of CHECK stands in parentheses
/*
CREATE TABLE t (a INT CHECK a > 1)
*/
;
