!!!RESOLVE PRS001!!! -- sc-transpile: having_misspelled.sql:1:1: PRS001: unexpected 'havign'
/*
select customer_id, count(*) as orders
from orders
group by customer_id
havign count(*) > 3
*/
;
