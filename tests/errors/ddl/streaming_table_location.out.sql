!!!RESOLVE PRS317!!! -- sc-transpile: streaming_table_location.sql:1:1: PRS317: Spark does not support this clause for a dataset of a pipeline
/*
CREATE STREAMING TABLE clicks LOCATION '/data/clicks' AS SELECT * FROM STREAM raw
*/
;
