!!!RESOLVE PRS205!!! -- sc-transpile: recursion_level.sql:1:1: PRS205: MAX RECURSION LEVEL limits nothing without RECURSIVE
/*
WITH tree (id) MAX RECURSION LEVEL 50 AS (SELECT 1) SELECT * FROM tree
*/
;
