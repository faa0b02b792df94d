!!!RESOLVE PRS308!!! -- sc-transpile: bucket_of_column.sql:1:1: PRS308: this is no number of buckets
/*
CREATE TABLE orders (id BIGINT) USING parquet PARTITIONED BY (bucket(id, 16))
*/
;
