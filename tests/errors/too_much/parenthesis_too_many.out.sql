!!!RESOLVE PRS001!!! -- sc-transpile: parenthesis_too_many.sql:1:1: PRS001: unexpected ')', which closes nothing
/*
select upper(name)) from customers
*/
;
