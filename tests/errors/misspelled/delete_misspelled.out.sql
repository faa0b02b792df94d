!!!RESOLVE PRS001!!! -- sc-transpile: delete_misspelled.sql:1:1: PRS001: unexpected 'delte'
/*
delte from users where active = false
*/
;
