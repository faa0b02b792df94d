!!!RESOLVE PRS309!!! -- sc-transpile: serde_as_parquet.sql:1:1: PRS309: this ROW FORMAT does not go with STORED AS PARQUET
/*
CREATE TABLE orders (id BIGINT) ROW FORMAT SERDE 'org.example.Serde' STORED AS PARQUET
*/
;
