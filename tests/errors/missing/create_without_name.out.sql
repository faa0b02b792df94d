!!!RESOLVE PRS001!!! -- sc-transpile: create_without_name.sql:1:1: PRS001: unexpected '(', expected a name or IF
/*
create table (id int)
*/
;
