!!!RESOLVE PRS317!!! -- sc-transpile: view_partition.sql:1:1: PRS317: Spark does not support partitions of a view
/*
ALTER VIEW totals ADD PARTITION (day = '2024-01-01')
*/
;
