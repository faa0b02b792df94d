!!!RESOLVE PRS001!!! -- sc-transpile: misspelled_from.sql:1:1: PRS001: unexpected 'form'
/*
select id form customers where id = 1
*/
;
