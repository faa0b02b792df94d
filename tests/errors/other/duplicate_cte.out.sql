!!!RESOLVE PRS203!!! -- sc-transpile: duplicate_cte.sql:1:1: PRS203: two common table expressions are named 'a'
/*
with a as (select 1), a as (select 2) select * from a
*/
;
