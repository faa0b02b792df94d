!!!RESOLVE PRS701!!! -- sc-transpile: variable_without_type.sql:1:1: PRS701: a variable needs a type or a DEFAULT value
/*
DECLARE x
*/
;
