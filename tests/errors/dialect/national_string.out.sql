!!!RESOLVE PRS011!!! -- sc-transpile: national_string.sql:1:1: PRS011: Spark has no literals of the type 'N'
/*
select * from customers where name = N'Müller'
*/
;
