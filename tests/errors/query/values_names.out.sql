!!!RESOLVE PRS215!!! -- sc-transpile: values_names.sql:1:1: PRS215: 2 names for rows of VALUES that are 1 wide
/*
SELECT * FROM VALUES (1), (2) AS t (a, b)
*/
;
