!!!RESOLVE PRS002!!! -- sc-transpile: query_after_union.sql:1:1: PRS002: unexpected end of statement, expected a query or '('
/*
select id from orders_2023 union all
*/
;
