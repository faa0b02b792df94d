!!!RESOLVE PRS001!!! -- sc-transpile: parameter_with_number.sql:1:1: PRS001: a parameter has a name, not a number
/*
SELECT a FROM t WHERE b = :1
*/
;
