!!!RESOLVE PRS218!!! -- sc-transpile: lateral_view_distinct.sql:1:1: PRS218: LATERAL VIEW takes a function and its plain arguments only
/*
SELECT * FROM t LATERAL VIEW explode(DISTINCT a) b
*/
;
