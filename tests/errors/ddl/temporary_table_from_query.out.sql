!!!RESOLVE PRS317!!! -- sc-transpile: temporary_table_from_query.sql:1:1: PRS317: Spark does not support a temporary table from a query
/*
CREATE TEMPORARY TABLE recent USING parquet AS SELECT 1 AS id
*/
;
