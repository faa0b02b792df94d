!!!RESOLVE PRS001!!! -- sc-transpile: parentheses_of_cast.sql:1:1: PRS001: the value and the type of CAST stand in parentheses
/*
SELECT CAST a AS INT FROM t
*/
;
