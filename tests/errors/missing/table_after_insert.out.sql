!!!RESOLVE PRS001!!! -- sc-transpile: table_after_insert.sql:1:1: PRS001: unexpected 1, expected a name, a query or '('
/*
insert into values (1, 2)
*/
;
