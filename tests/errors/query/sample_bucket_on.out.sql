!!!RESOLVE PRS208!!! -- sc-transpile: sample_bucket_on.sql:1:1: PRS208: Spark takes no ON in TABLESAMPLE (BUCKET ..)
/*
SELECT * FROM t TABLESAMPLE (BUCKET 1 OUT OF 4 ON id)
*/
;
