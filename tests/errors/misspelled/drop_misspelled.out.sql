!!!RESOLVE PRS001!!! -- sc-transpile: drop_misspelled.sql:1:1: PRS001: unexpected 'drp'
/*
drp table staging_orders
*/
;
