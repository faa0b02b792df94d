!!!RESOLVE PRS401!!! -- sc-transpile: truncate_partition.sql:1:1: PRS401: the partition column day needs a value here
/*
TRUNCATE TABLE orders PARTITION (day)
*/
;
