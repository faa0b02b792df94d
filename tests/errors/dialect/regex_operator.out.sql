!!!RESOLVE PRS001!!! -- sc-transpile: regex_operator.sql:1:1: PRS001: '~' matches no pattern in Spark SQL
/*
select * from customers where name ~ '^A'
*/
;
