!!!RESOLVE PRS001!!! -- sc-transpile: on_of_join.sql:1:1: PRS001: unexpected 'o', expected ON before it
/*
select * from orders o join customers c o.customer_id = c.id
*/
;
