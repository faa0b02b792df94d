!!!RESOLVE PRS002!!! -- sc-transpile: unclosed_subquery.sql:1:1: PRS002: unexpected end of statement, expected ')', GROUP BY, HAVING or ORDER BY
/*
select * from (select id from customers where id = 1
*/
;
