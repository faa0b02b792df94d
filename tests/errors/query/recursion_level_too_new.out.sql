!!!RESOLVE PRS001!!! -- sc-transpile: recursion_level_too_new.sql:1:1: PRS001: unexpected 'MAX', expected AS or '('
/*
WITH tree (id) MAX RECURSION LEVEL 50 AS (SELECT 1) SELECT * FROM tree
*/
;
