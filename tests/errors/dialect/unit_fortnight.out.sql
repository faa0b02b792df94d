!!!RESOLVE PRS001!!! -- sc-transpile: unit_fortnight.sql:1:1: PRS001: 'fortnights' is no unit of an interval
/*
select order_date + interval 3 fortnights from orders
*/
;
