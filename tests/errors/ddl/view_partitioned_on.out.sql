!!!RESOLVE PRS317!!! -- sc-transpile: view_partitioned_on.sql:1:1: PRS317: Spark does not support PARTITIONED ON
/*
CREATE VIEW totals PARTITIONED ON (day) AS SELECT day, 1 AS n FROM orders
*/
;
