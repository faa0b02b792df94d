!!!RESOLVE PRS001!!! -- sc-transpile: comma_before_lateral.sql:1:1: PRS001: LATERAL alone joins nothing
/*
SELECT * FROM t LATERAL explode(a) x
*/
;
