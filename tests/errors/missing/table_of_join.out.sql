!!!RESOLVE PRS001!!! -- sc-transpile: table_of_join.sql:1:1: PRS001: unexpected WHERE, expected a table or subquery
/*
select * from orders o join where o.amount > 10
*/
;
