!!!RESOLVE CNV903!!! -- sc-transpile: drop_primary_key.sql:1:1: CNV903: Databricks has DROP PRIMARY KEY, Spark does not
/*
ALTER TABLE sales DROP PRIMARY KEY IF EXISTS CASCADE
*/
;
