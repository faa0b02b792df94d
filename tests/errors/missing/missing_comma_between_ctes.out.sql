!!!RESOLVE PRS001!!! -- sc-transpile: missing_comma_between_ctes.sql:1:1: PRS001: unexpected 'b', expected ',' before it
/*
with a as (select 1) b as (select 2) select * from a, b
*/
;
