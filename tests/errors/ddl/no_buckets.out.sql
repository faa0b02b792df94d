!!!RESOLVE PRS310!!! -- sc-transpile: no_buckets.sql:1:1: PRS310: a table cannot have this number of buckets
/*
CREATE TABLE orders (id BIGINT) USING parquet CLUSTERED BY (id) INTO 0 BUCKETS
*/
;
