!!!RESOLVE PRS001!!! -- sc-transpile: drop_two_tables.sql:1:1: PRS001: DROP TABLE takes one name
/*
DROP TABLE IF EXISTS t, u
*/
;
