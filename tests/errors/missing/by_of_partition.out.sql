!!!RESOLVE PRS001!!! -- sc-transpile: by_of_partition.sql:1:1: PRS001: unexpected 'customer_id', expected BY before it
/*
select sum(amount) over (partition customer_id) from orders
*/
;
