!!!RESOLVE PRS015!!! -- sc-transpile: path_from_string.sql:1:1: PRS015: a path cannot start at a string literal
/*
select '{"a": 1}':a
*/
;
