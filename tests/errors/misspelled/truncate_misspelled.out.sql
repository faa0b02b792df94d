!!!RESOLVE PRS001!!! -- sc-transpile: truncate_misspelled.sql:1:1: PRS001: unexpected 'truncat'
/*
truncat table staging_orders
*/
;
