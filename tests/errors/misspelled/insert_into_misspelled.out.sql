!!!RESOLVE PRS001!!! -- sc-transpile: insert_into_misspelled.sql:1:1: PRS001: unexpected 'itno'
/*
insert itno audit_log values (1, 'login')
*/
;
