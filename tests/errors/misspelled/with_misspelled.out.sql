!!!RESOLVE PRS001!!! -- sc-transpile: with_misspelled.sql:1:1: PRS001: unexpected 'wiht'
/*
wiht recent as (select * from orders) select * from recent
*/
;
