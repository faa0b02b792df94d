!!!RESOLVE PRS001!!! -- sc-transpile: arrow_comparison.sql:1:1: PRS001: '=>' compares nothing
/*
select * from orders where amount => 10
*/
;
