!!!RESOLVE PRS401!!! -- sc-transpile: insert_duplicate_partition.sql:1:1: PRS401: the partition column DAY stands twice
/*
INSERT INTO t PARTITION (day = 1, DAY = 2) SELECT 1
*/
;
