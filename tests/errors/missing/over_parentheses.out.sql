!!!RESOLVE PRS001!!! -- sc-transpile: over_parentheses.sql:1:1: PRS001: the window of OVER stands in parentheses
/*
select sum(amount) over partition by customer_id from orders
*/
;
