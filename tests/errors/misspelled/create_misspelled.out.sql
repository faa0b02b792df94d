!!!RESOLVE PRS001!!! -- sc-transpile: create_misspelled.sql:1:1: PRS001: unexpected 'creat'
/*
creat table dim_date (day date)
*/
;
