!!!RESOLVE PRS001!!! -- sc-transpile: between_misspelled.sql:1:1: PRS001: unexpected 'betwen'
/*
select * from orders where amount betwen 10 and 20
*/
;
