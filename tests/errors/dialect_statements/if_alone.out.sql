!!!RESOLVE PRS001!!! -- sc-transpile: if_alone.sql:1:1: PRS001: IF stands in a script only
/*
IF x = 1 THEN SELECT 1
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: if_alone.sql:1:25: PRS001: unexpected END, expected a statement
/*
END IF
*/
;
