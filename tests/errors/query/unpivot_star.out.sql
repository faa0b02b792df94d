!!!RESOLVE PRS001!!! -- sc-transpile: unpivot_star.sql:1:1: PRS001: unexpected '*', expected a name
/*
SELECT * FROM t UNPIVOT (v FOR n IN (*))
*/
;
