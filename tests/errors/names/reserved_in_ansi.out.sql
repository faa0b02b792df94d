!!!RESOLVE PRS001!!! -- sc-transpile: reserved_in_ansi.sql:1:1: PRS001: unexpected ORDER, expected an expression, ALL or DISTINCT
/*
select order from orders
*/
;
