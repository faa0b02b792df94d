!!!RESOLVE PRS001!!! -- sc-transpile: right_side_of_comparison.sql:1:1: PRS001: unexpected ORDER, expected an expression
/*
select * from orders where amount > order by id
*/
;
