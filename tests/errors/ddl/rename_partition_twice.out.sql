!!!RESOLVE PRS401!!! -- sc-transpile: rename_partition_twice.sql:1:1: PRS401: the partition column Region stands twice
/*
ALTER TABLE orders PARTITION (region = 'eu')
RENAME TO PARTITION (region = 'us', Region = 'uk')
*/
;
