!!!RESOLVE CNV903!!! -- sc-transpile: column_mask.sql:1:1: CNV903: Databricks has column masks, Spark does not
/*
CREATE TABLE people (name STRING, ssn STRING MASK hide_ssn USING COLUMNS (name))
*/
;
