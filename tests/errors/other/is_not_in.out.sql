!!!RESOLVE PRS001!!! -- sc-transpile: is_not_in.sql:1:1: PRS001: IS goes with NULL, TRUE, FALSE, UNKNOWN and DISTINCT FROM
/*
SELECT a FROM t WHERE a IS NOT IN (1, 2)
*/
;
