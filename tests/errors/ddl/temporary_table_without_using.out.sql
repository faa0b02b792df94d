!!!RESOLVE PRS317!!! -- sc-transpile: temporary_table_without_using.sql:1:1: PRS317: Spark has no temporary tables without USING
/*
CREATE TEMPORARY TABLE recent (id BIGINT)
*/
;
