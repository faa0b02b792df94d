!!!RESOLVE PRS001!!! -- sc-transpile: comma_before_where.sql:1:1: PRS001: nothing stands between ',' and WHERE
/*
select * from orders o, customers c, where o.customer_id = c.id and c.active
*/
;
