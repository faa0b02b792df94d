!!!RESOLVE PRS502!!! -- sc-transpile: length_missing.sql:1:1: PRS502: the type VARCHAR needs a length
/*
create table t (name varchar)
*/
;
