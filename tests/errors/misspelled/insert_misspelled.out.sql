!!!RESOLVE PRS001!!! -- sc-transpile: insert_misspelled.sql:1:1: PRS001: unexpected 'insrt'
/*
insrt into audit_log values (1, 'login')
*/
;
