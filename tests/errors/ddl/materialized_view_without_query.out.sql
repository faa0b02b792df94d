!!!RESOLVE PRS307!!! -- sc-transpile: materialized_view_without_query.sql:1:1: PRS307: a materialized view needs a query
/*
CREATE MATERIALIZED VIEW totals COMMENT 'by day'
*/
;
