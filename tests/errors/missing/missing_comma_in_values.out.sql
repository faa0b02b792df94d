!!!RESOLVE PRS001!!! -- sc-transpile: missing_comma_in_values.sql:1:1: PRS001: unexpected '(', expected ',' before it
/*
insert into t values (1, 'a') (2, 'b')
*/
;
