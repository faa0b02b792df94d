!!!RESOLVE PRS001!!! -- sc-transpile: cte.sql:1:1: PRS001: unexpected SELECT, expected ')' before it
/*
with recent as (
    select * from orders where order_date > date '2024-01-01'
select * from recent
*/
;
