!!!RESOLVE PRS001!!! -- sc-transpile: delete_without_from.sql:1:1: PRS001: FROM is missing after DELETE
/*
delete users where active = false
*/
;
