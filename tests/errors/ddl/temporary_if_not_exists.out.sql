!!!RESOLVE PRS306!!! -- sc-transpile: temporary_if_not_exists.sql:1:1: PRS306: TEMPORARY and IF NOT EXISTS of a table exclude each other
/*
CREATE TEMPORARY TABLE IF NOT EXISTS recent (id BIGINT) USING parquet
*/
;
