!!!RESOLVE PRS001!!! -- sc-transpile: and_twice.sql:1:1: PRS001: AND stands twice
/*
select * from orders where a > 1 and and b > 2
*/
;
