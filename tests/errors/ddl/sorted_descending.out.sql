!!!RESOLVE PRS310!!! -- sc-transpile: sorted_descending.sql:1:1: PRS310: SORTED BY sorts in ascending order only
/*
CREATE TABLE orders (id BIGINT) USING parquet
CLUSTERED BY (id) SORTED BY (id DESC) INTO 8 BUCKETS
*/
;
