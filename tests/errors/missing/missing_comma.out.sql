!!!RESOLVE PRS001!!! -- sc-transpile: missing_comma.sql:1:1: PRS001: unexpected 'country', expected ',' before it
/*
select id name country from customers
*/
;
