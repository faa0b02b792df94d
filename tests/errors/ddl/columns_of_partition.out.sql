!!!RESOLVE PRS315!!! -- sc-transpile: columns_of_partition.sql:1:1: PRS315: Spark does not change the columns of one partition
/*
ALTER TABLE orders PARTITION (day = '2024-01-01') REPLACE COLUMNS (id BIGINT)
*/
;
