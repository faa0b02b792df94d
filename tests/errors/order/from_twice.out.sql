!!!RESOLVE PRS201!!! -- sc-transpile: from_twice.sql:1:1: PRS201: FROM stands twice
/*
select id from orders o from customers c
*/
;
