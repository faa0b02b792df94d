!!!RESOLVE PRS001!!! -- sc-transpile: reserved_column_in_ansi.sql:1:1: PRS001: unexpected GROUP, expected a column or a constraint
/*
create table orders (id bigint, group string)
*/
;
