!!!RESOLVE CNV903!!! -- sc-transpile: try_cast_colons.sql:1:1: CNV903: Databricks has casts with '?::', Spark does not
/*
SELECT price?::INT FROM sales
*/
;
