!!!RESOLVE CNV903!!! -- sc-transpile: drop_feature.sql:1:1: CNV903: Databricks has table features, Spark does not
/*
ALTER TABLE sales DROP FEATURE deletionVectors TRUNCATE HISTORY
*/
;
