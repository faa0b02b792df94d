!!!RESOLVE PRS001!!! -- sc-transpile: equals_any.sql:1:1: PRS001: Spark SQL compares with no ANY (subquery)
/*
select * from orders where customer_id = any (select id from customers)
*/
;
