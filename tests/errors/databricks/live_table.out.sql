!!!RESOLVE CNV903!!! -- sc-transpile: live_table.sql:1:1: CNV903: Databricks has CREATE OR REFRESH, Spark does not
/*
CREATE OR REFRESH STREAMING LIVE TABLE customers AS SELECT * FROM STREAM(live.raw)
*/
;
