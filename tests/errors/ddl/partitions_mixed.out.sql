!!!RESOLVE PRS308!!! -- sc-transpile: partitions_mixed.sql:1:1: PRS308: PARTITIONED BY mixes columns with a type and without
/*
CREATE TABLE orders (id BIGINT, region STRING) PARTITIONED BY (region, day DATE)
*/
;
