!!!RESOLVE PRS001!!! -- sc-transpile: closing_parenthesis.sql:1:1: PRS001: unexpected ')', which closes nothing
/*
select count(*)) from orders
*/
;
