!!!RESOLVE PRS001!!! -- sc-transpile: comma_before_column.sql:1:1: PRS001: unexpected 'email', expected ',' before it
/*
select customer_id, first_name last_name email
from customers
*/
;
