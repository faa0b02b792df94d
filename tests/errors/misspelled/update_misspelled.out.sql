!!!RESOLVE PRS001!!! -- sc-transpile: update_misspelled.sql:1:1: PRS001: unexpected 'updte'
/*
updte users set active = false where last_login < date '2020-01-01'
*/
;
