!!!RESOLVE CNV901!!! -- sc-transpile: metric_view.sql:1:1: CNV901: Spark has metric views since version 4.2
/*
CREATE VIEW totals WITH METRICS LANGUAGE YAML AS $$
version: 0.1; dimensions: []
$$
*/
;
