!!!RESOLVE CNV903!!! -- sc-transpile: optimize.sql:1:1: CNV903: Databricks has OPTIMIZE, Spark does not
/*
OPTIMIZE events WHERE day >= '2024-01-01' ZORDER BY (id)
*/
;
