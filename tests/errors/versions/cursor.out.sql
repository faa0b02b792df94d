!!!RESOLVE CNV901!!! -- sc-transpile: cursor.sql:1:1: CNV901: Spark has OPEN since version 4.2
/*
OPEN c
*/
;
