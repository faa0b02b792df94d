!!!RESOLVE PRS306!!! -- sc-transpile: replace_if_not_exists.sql:1:1: PRS306: OR REPLACE and IF NOT EXISTS exclude each other
/*
CREATE OR REPLACE TABLE IF NOT EXISTS orders (id BIGINT) USING parquet
*/
;
