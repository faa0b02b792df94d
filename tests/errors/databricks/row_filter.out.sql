!!!RESOLVE CNV903!!! -- sc-transpile: row_filter.sql:1:1: CNV903: Databricks has row filters, Spark does not
/*
ALTER TABLE sales SET ROW FILTER us_only ON (region)
*/
;
