!!!RESOLVE PRS001!!! -- sc-transpile: quotes_of_location.sql:1:1: PRS001: a path is a string
/*
CREATE TABLE t (a INT) USING PARQUET LOCATION s3://x/y
*/
;
