!!!RESOLVE CNV903!!! -- sc-transpile: predictive_optimization.sql:1:1: CNV903: Databricks has predictive optimization, Spark does not
/*
ALTER SCHEMA sales DISABLE PREDICTIVE OPTIMIZATION
*/
;
