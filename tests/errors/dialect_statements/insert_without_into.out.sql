!!!RESOLVE PRS001!!! -- sc-transpile: insert_without_into.sql:1:1: PRS001: unexpected 'regions', expected INTO before it
/*
insert regions values (1, 'EMEA')
*/
;
