!!!RESOLVE PRS001!!! -- sc-transpile: where_after_order_by.sql:1:1: PRS001: WHERE stands after ORDER BY
/*
select id from orders order by id where amount > 10
*/
;
