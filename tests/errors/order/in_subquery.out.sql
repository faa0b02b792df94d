!!!RESOLVE PRS001!!! -- sc-transpile: in_subquery.sql:1:1: PRS001: WHERE stands after ORDER BY
/*
select * from customers where id in (select customer_id from orders order by 1 where amount > 10)
*/
;
