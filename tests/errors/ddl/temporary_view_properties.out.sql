!!!RESOLVE PRS317!!! -- sc-transpile: temporary_view_properties.sql:1:1: PRS317: Spark does not support TBLPROPERTIES of a temporary view
/*
CREATE TEMPORARY VIEW totals TBLPROPERTIES ('a' = 'b') AS SELECT 1 AS n
*/
;
