!!!RESOLVE PRS401!!! -- sc-transpile: add_partition_without_value.sql:1:1: PRS401: the partition column region needs a value here
/*
ALTER TABLE orders ADD PARTITION (day = DATE '2024-01-01', region)
*/
;
