!!!RESOLVE PRS001!!! -- sc-transpile: and_after_where.sql:1:1: PRS001: unexpected AND, expected an expression
/*
select * from orders where and amount > 1
*/
;
