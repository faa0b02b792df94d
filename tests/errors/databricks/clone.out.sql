!!!RESOLVE CNV903!!! -- sc-transpile: clone.sql:1:1: CNV903: Databricks has CREATE TABLE .. SHALLOW CLONE, Spark does not
/*
CREATE OR REPLACE TABLE backup.orders SHALLOW CLONE prod.orders VERSION AS OF 12 TBLPROPERTIES ('k' = 'v')
*/
;
