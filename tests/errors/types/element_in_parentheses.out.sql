!!!RESOLVE PRS001!!! -- sc-transpile: element_in_parentheses.sql:1:1: PRS001: what ARRAY holds stands in angle brackets
/*
CREATE TABLE t (a ARRAY(INT), b STRUCT(x INT))
*/
;
