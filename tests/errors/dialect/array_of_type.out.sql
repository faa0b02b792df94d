!!!RESOLVE PRS001!!! -- sc-transpile: array_of_type.sql:1:1: PRS001: '[]' makes no array of a type
/*
CREATE TABLE t (a INT[])
*/
;
