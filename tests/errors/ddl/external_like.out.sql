!!!RESOLVE PRS306!!! -- sc-transpile: external_like.sql:1:1: PRS306: EXTERNAL and LIKE exclude each other
/*
CREATE EXTERNAL TABLE copy LIKE orders LOCATION '/data/copy'
*/
;
