!!!RESOLVE CNV903!!! -- sc-transpile: cluster_by_auto.sql:1:1: CNV903: Databricks has CLUSTER BY AUTO, Spark does not
/*
CREATE TABLE events (id BIGINT, day DATE) USING delta CLUSTER BY AUTO
*/
;
