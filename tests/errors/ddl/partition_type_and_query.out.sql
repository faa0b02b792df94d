!!!RESOLVE PRS307!!! -- sc-transpile: partition_type_and_query.sql:1:1: PRS307: a table from a query takes its partition columns from the query
/*
CREATE TABLE recent PARTITIONED BY (day DATE) AS SELECT id, day FROM orders
*/
;
