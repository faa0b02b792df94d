!!!RESOLVE PRS209!!! -- sc-transpile: lateral_full_join.sql:1:1: PRS209: a FULL JOIN cannot be LATERAL
/*
SELECT * FROM a FULL JOIN LATERAL (SELECT a.x) b ON true
*/
;
