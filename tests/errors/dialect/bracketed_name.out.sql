!!!RESOLVE PRS001!!! -- sc-transpile: bracketed_name.sql:1:1: PRS001: names are quoted with backticks, not brackets
/*
select [order id] from orders
*/
;
