!!!RESOLVE PRS001!!! -- sc-transpile: first_in_front.sql:1:1: PRS001: Spark SQL has no FIRST in front of the columns
/*
SELECT FIRST 10 a FROM t
*/
;
