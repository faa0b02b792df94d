!!!RESOLVE PRS208!!! -- sc-transpile: sample_bytes.sql:1:1: PRS208: Spark takes no sample by size
/*
SELECT * FROM t TABLESAMPLE (100M)
*/
;
