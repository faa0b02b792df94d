!!!RESOLVE PRS001!!! -- sc-transpile: missing_comma_between_columns.sql:1:1: PRS001: unexpected name, expected ')', ',', '(' or COMMENT
/*
create table t (id int name string)
*/
;
