!!!RESOLVE PRS002!!! -- sc-transpile: union_without_right_side.sql:1:1: PRS002: unexpected end of statement, expected a query or '('
/*
select 1 union all
*/
;
