!!!RESOLVE PRS306!!! -- sc-transpile: cluster_and_partition.sql:1:1: PRS306: CLUSTER BY and PARTITIONED BY exclude each other
/*
CREATE TABLE orders (id BIGINT, day DATE) USING delta
PARTITIONED BY (day)
CLUSTER BY (id)
*/
;
