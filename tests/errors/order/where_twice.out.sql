!!!RESOLVE PRS201!!! -- sc-transpile: where_twice.sql:1:1: PRS201: WHERE stands twice
/*
select * from orders where amount > 10 where status = 'open'
*/
;
