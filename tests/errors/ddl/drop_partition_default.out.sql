!!!RESOLVE PRS401!!! -- sc-transpile: drop_partition_default.sql:1:1: PRS401: DEFAULT is no value of a partition column
/*
ALTER TABLE orders DROP PARTITION (region = DEFAULT)
*/
;
