!!!RESOLVE PRS006!!! -- sc-transpile: variable.sql:1:1: PRS006: unexpected character '@'
/*
select * from orders where order_date > @from_date
*/
;
