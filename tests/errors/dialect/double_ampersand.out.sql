!!!RESOLVE PRS001!!! -- sc-transpile: double_ampersand.sql:1:1: PRS001: '&&' is no operator
/*
select * from orders where amount > 1 && status = 'open'
*/
;
