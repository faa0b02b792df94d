!!!RESOLVE PRS001!!! -- sc-transpile: show_partition.sql:1:1: PRS001: unexpected 'PARTITION'
/*
SHOW PARTITION t
*/
;
