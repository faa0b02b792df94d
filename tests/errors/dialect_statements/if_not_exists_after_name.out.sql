!!!RESOLVE PRS001!!! -- sc-transpile: if_not_exists_after_name.sql:1:1: PRS001: IF NOT EXISTS stands before the name
/*
create table orders if not exists (id bigint)
*/
;
