!!!RESOLVE PRS317!!! -- sc-transpile: stored_by.sql:1:1: PRS317: Spark does not support STORED BY
/*
CREATE TABLE orders (id BIGINT) STORED BY 'org.example.Handler'
*/
;
