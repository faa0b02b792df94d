!!!RESOLVE PRS002!!! -- sc-transpile: cte_without_query.sql:1:1: PRS002: unexpected end of statement, expected a query or ','
/*
with a as (select 1)
*/
;
