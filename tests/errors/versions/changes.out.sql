!!!RESOLVE CNV901!!! -- sc-transpile: changes.sql:1:1: CNV901: Spark has CHANGES FROM since version 4.2
/*
SELECT * FROM events CHANGES FROM VERSION 10 EXCLUSIVE TO VERSION 20 WITH (deduplicationMode = 'none') AS c
*/
;
