!!!RESOLVE PRS001!!! -- sc-transpile: union_misspelled.sql:1:1: PRS001: unexpected 'uinon'
/*
select id from orders_2023 uinon all select id from orders_2024
*/
;
