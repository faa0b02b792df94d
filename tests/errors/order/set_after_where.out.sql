!!!RESOLVE PRS001!!! -- sc-transpile: set_after_where.sql:1:1: PRS001: unexpected WHERE, expected a name, AS or SET
/*
update users where id = 1 set active = false
*/
;
