!!!RESOLVE PRS001!!! -- sc-transpile: values_word.sql:1:1: PRS001: unexpected 1, expected SELECT or VALUES before it
/*
insert into regions (id, name) (1, 'EMEA')
*/
;
