!!!RESOLVE CNV903!!! -- sc-transpile: expectation.sql:1:1: CNV903: Databricks has expectations of a pipeline, Spark does not
/*
CREATE STREAMING TABLE customers (
    id BIGINT,
    CONSTRAINT valid_id EXPECT (id IS NOT NULL) ON VIOLATION DROP ROW
) AS SELECT * FROM raw
*/
;
