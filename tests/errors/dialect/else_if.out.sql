!!!RESOLVE PRS001!!! -- sc-transpile: else_if.sql:1:1: PRS001: CASE has no ELSE IF
/*
select case when amount > 100 then 'l' else if amount > 10 then 'm' else 's' end from orders
*/
;
