!!!RESOLVE PRS001!!! -- sc-transpile: table_of_left_join.sql:1:1: PRS001: unexpected ON, expected a table or subquery
/*
select o.id from orders o left join on o.customer_id = c.id
*/
;
