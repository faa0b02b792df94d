!!!RESOLVE PRS001!!! -- sc-transpile: operator_between_conditions.sql:1:1: PRS001: unexpected 'amount', expected an operator, such as '=' or AND, before it
/*
select * from orders where status = 'open' amount > 10
*/
;
