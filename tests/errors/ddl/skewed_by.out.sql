!!!RESOLVE PRS317!!! -- sc-transpile: skewed_by.sql:1:1: PRS317: Spark does not support SKEWED BY
/*
CREATE TABLE orders (id BIGINT, region STRING) SKEWED BY (region) ON ('eu', 'us')
*/
;
