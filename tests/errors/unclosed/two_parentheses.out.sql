!!!RESOLVE PRS001!!! -- sc-transpile: two_parentheses.sql:1:1: PRS001: unexpected FROM, expected ')' or ','
/*
select coalesce(trim(upper(name from customers
*/
;
