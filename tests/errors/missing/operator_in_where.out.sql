!!!RESOLVE PRS011!!! -- sc-transpile: operator_in_where.sql:1:1: PRS011: Spark has no literals of the type 'status'
/*
select * from orders where status 'open'
*/
;
