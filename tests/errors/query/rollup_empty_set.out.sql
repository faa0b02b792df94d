!!!RESOLVE PRS217!!! -- sc-transpile: rollup_empty_set.sql:1:1: PRS217: ROLLUP takes no empty set
/*
SELECT count(*) FROM t GROUP BY ROLLUP (a, ())
*/
;
