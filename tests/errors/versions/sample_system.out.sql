!!!RESOLVE CNV901!!! -- sc-transpile: sample_system.sql:1:1: CNV901: Spark has TABLESAMPLE SYSTEM since version 4.2
/*
SELECT * FROM events TABLESAMPLE SYSTEM (10 PERCENT)
*/
;
