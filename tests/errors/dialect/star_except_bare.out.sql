!!!RESOLVE PRS001!!! -- sc-transpile: star_except_bare.sql:1:1: PRS001: the columns that * leaves out stand in parentheses
/*
SELECT * EXCEPT a FROM t
*/
;
