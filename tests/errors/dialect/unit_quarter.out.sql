!!!RESOLVE PRS001!!! -- sc-transpile: unit_quarter.sql:1:1: PRS001: 'quarter' is no unit of an interval
/*
select order_date - interval 1 quarter from orders
*/
;
