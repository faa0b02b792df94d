!!!RESOLVE CNV901!!! -- sc-transpile: recursion_level_too_new.sql:1:1: CNV901: Spark has MAX since version 4.1
/*
WITH tree (id) MAX RECURSION LEVEL 50 AS (SELECT 1) SELECT * FROM tree
*/
;
