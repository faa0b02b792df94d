!!!RESOLVE PRS307!!! -- sc-transpile: columns_and_query.sql:1:1: PRS307: a table from a query takes its columns from the query
/*
CREATE TABLE recent (id BIGINT) AS SELECT id FROM orders
*/
;
