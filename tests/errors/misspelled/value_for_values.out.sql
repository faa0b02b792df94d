!!!RESOLVE PRS001!!! -- sc-transpile: value_for_values.sql:1:1: PRS001: unexpected 'VALUE'
/*
INSERT INTO t (a, b) VALUE (1, 2)
*/
;
