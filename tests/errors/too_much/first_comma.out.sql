!!!RESOLVE PRS001!!! -- sc-transpile: first_comma.sql:1:1: PRS001: unexpected ','
/*
select , id from customers
*/
;
