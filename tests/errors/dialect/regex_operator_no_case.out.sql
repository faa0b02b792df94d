!!!RESOLVE PRS001!!! -- sc-transpile: regex_operator_no_case.sql:1:1: PRS001: '~*' matches no pattern in Spark SQL
/*
select * from customers where name ~* '^a'
*/
;
