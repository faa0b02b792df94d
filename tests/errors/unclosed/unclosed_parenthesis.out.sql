!!!RESOLVE PRS001!!! -- sc-transpile: unclosed_parenthesis.sql:1:1: PRS001: unexpected FROM, expected ')' before it
/*
select upper(name from customers
*/
;
