!!!RESOLVE PRS002!!! -- sc-transpile: expression_after_and.sql:1:1: PRS002: unexpected end of statement, expected an expression
/*
select * from orders where amount > 10 and
*/
;
