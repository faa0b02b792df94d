!!!RESOLVE PRS001!!! -- sc-transpile: replace_into.sql:1:1: PRS001: Spark SQL has no REPLACE INTO
/*
replace into regions values (1, 'EMEA')
*/
;
