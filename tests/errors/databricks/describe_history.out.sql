!!!RESOLVE CNV903!!! -- sc-transpile: describe_history.sql:1:1: CNV903: Databricks has DESCRIBE HISTORY .., Spark does not
/*
DESCRIBE HISTORY events
*/
;
