!!!RESOLVE PRS201!!! -- sc-transpile: order_by_twice.sql:1:1: PRS201: ORDER BY stands twice
/*
select id from orders order by id order by amount
*/
;
