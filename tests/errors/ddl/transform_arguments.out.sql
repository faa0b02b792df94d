!!!RESOLVE PRS308!!! -- sc-transpile: transform_arguments.sql:1:1: PRS308: the transform years takes one column
/*
CREATE TABLE orders (id BIGINT, day DATE) USING parquet PARTITIONED BY (years(day, id))
*/
;
