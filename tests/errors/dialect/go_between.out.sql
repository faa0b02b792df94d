!!!RESOLVE PRS001!!! -- sc-transpile: go_between.sql:1:1: PRS001: GO ends no statement in Spark SQL
/*
select id from orders
go
select id from customers
*/
;
