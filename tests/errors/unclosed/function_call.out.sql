!!!RESOLVE PRS001!!! -- sc-transpile: function_call.sql:1:1: PRS001: unexpected FROM, expected ')' before it
/*
select count(distinct customer_id from orders
*/
;
