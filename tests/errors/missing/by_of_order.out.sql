!!!RESOLVE PRS001!!! -- sc-transpile: by_of_order.sql:1:1: PRS001: unexpected 'id', expected BY before it
/*
select id from orders order id
*/
;
