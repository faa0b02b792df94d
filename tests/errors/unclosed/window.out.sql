!!!RESOLVE PRS001!!! -- sc-transpile: window.sql:1:1: PRS001: unexpected FROM, expected ')' before it
/*
select sum(amount) over (partition by customer_id order by order_date from orders
*/
;
