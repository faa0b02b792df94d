!!!RESOLVE CNV903!!! -- sc-transpile: tag_on_schema.sql:1:1: CNV903: Databricks has SET TAG ON, Spark does not
/*
SET TAG ON SCHEMA main.sales owner = finance
*/
;
