!!!RESOLVE PRS001!!! -- sc-transpile: join_after_where.sql:1:1: PRS001: JOIN stands after WHERE
/*
select * from orders o where o.amount > 10 join customers c on o.customer_id = c.id
*/
;
