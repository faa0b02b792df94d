!!!RESOLVE PRS001!!! -- sc-transpile: blank_in_comparison.sql:1:1: PRS001: '> =' has a blank in it
/*
select * from orders where amount > = 10
*/
;
