!!!RESOLVE PRS001!!! -- sc-transpile: values_misspelled.sql:1:1: PRS001: unexpected 'vlaues'
/*
insert into regions vlaues (1, 'EMEA')
*/
;
