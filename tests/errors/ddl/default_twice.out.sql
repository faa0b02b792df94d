!!!RESOLVE PRS305!!! -- sc-transpile: default_twice.sql:1:1: PRS305: a second DEFAULT of one column
/*
CREATE TABLE orders (region STRING DEFAULT 'eu' DEFAULT 'us') USING parquet
*/
;
