!!!RESOLVE PRS214!!! -- sc-transpile: table_argument_partition.sql:1:1: PRS214: several expressions after BY stand in parentheses here
/*
SELECT * FROM f(TABLE(orders) PARTITION BY day, id)
*/
;
