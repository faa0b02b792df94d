!!!RESOLVE PRS001!!! -- sc-transpile: alter_misspelled.sql:1:1: PRS001: unexpected 'altr'
/*
altr table orders add columns (note string)
*/
;
