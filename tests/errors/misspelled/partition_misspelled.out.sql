!!!RESOLVE PRS001!!! -- sc-transpile: partition_misspelled.sql:1:1: PRS001: unexpected 'partiton'
/*
select row_number() over (partiton by customer_id order by order_date) from orders
*/
;
