!!!RESOLVE PRS001!!! -- sc-transpile: table_misspelled.sql:1:1: PRS001: unexpected 'tabel'
/*
create tabel dim_date (day date)
*/
;
