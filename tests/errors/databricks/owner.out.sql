!!!RESOLVE CNV903!!! -- sc-transpile: owner.sql:1:1: CNV903: Databricks has OWNER TO, Spark does not
/*
ALTER VIEW sales.totals SET OWNER TO analysts
*/
;
