!!!RESOLVE PRS001!!! -- sc-transpile: swapped_comparison.sql:1:1: PRS001: '=<' is no operator
/*
select * from orders where amount =< 10
*/
;
