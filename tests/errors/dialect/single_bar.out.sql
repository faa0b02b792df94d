!!!RESOLVE PRS001!!! -- sc-transpile: single_bar.sql:1:1: PRS001: '|' pipes nothing
/*
FROM t | WHERE a > 1
*/
;
