!!!RESOLVE PRS002!!! -- sc-transpile: set_variable.sql:1:1: PRS002: unexpected end of statement, expected '='
/*
SET VAR x
*/
;
