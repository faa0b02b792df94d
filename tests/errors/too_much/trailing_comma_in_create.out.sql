!!!RESOLVE PRS001!!! -- sc-transpile: trailing_comma_in_create.sql:1:1: PRS001: nothing stands between ',' and ')'
/*
create table t (id int, name string,)
*/
;
