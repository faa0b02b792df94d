!!!RESOLVE PRS001!!! -- sc-transpile: between_of_frame.sql:1:1: PRS001: a frame with two ends needs BETWEEN
/*
SELECT sum(a) OVER (ORDER BY b ROWS 3 PRECEDING AND CURRENT ROW) FROM t
*/
;
