!!!RESOLVE PRS201!!! -- sc-transpile: limit_twice.sql:1:1: PRS201: LIMIT stands twice
/*
select id from orders limit 10 limit 20
*/
;
