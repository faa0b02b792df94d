!!!RESOLVE PRS001!!! -- sc-transpile: oracle_outer_join.sql:1:1: PRS001: '(+)' makes no outer join in Spark SQL
/*
select o.id from orders o, customers c where o.customer_id = c.id (+)
*/
;
