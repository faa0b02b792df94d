!!!RESOLVE PRS001!!! -- sc-transpile: not_regex_operator.sql:1:1: PRS001: Spark SQL has no operator '!~'
/*
select * from customers where name !~ '^A'
*/
;
