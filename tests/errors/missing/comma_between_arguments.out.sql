!!!RESOLVE PRS001!!! -- sc-transpile: comma_between_arguments.sql:1:1: PRS001: unexpected 'first_name', expected ',' before it
/*
select coalesce(nickname first_name) from customers
*/
;
