!!!RESOLVE PRS002!!! -- sc-transpile: unclosed_subquery.sql:1:1: PRS002: unexpected end of statement, expected ')'
/*
select * from (select id from customers where id = 1
*/
;
