!!!RESOLVE PRS001!!! -- sc-transpile: interval_unit_misspelled.sql:1:1: PRS001: 'dyas' is no unit of an interval
/*
select order_date + interval 3 dyas from orders
*/
;
