SELECT * FROM t SAMPLE (12.500000);

!!!RESOLVE PRS208!!! -- sc-transpile: sample_bucket.sql:2:1: PRS208: Spark takes no ON in TABLESAMPLE (BUCKET ..)
/*
select * from t tablesample (bucket 1 out of 8 on a)
*/
;
