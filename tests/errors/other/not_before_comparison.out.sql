!!!RESOLVE PRS001!!! -- sc-transpile: not_before_comparison.sql:1:1: PRS001: NOT negates a whole condition, not a comparison
/*
SELECT a FROM t WHERE a NOT = 1
*/
;
