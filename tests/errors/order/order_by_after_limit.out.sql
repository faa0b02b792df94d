!!!RESOLVE PRS001!!! -- sc-transpile: order_by_after_limit.sql:1:1: PRS001: ORDER BY stands after LIMIT
/*
select id from orders limit 10 order by id
*/
;
