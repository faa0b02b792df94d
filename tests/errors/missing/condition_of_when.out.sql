!!!RESOLVE PRS001!!! -- sc-transpile: condition_of_when.sql:1:1: PRS001: unexpected THEN, expected an expression
/*
select case when then 1 end from orders
*/
;
