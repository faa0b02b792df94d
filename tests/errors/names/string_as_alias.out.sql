!!!RESOLVE PRS001!!! -- sc-transpile: string_as_alias.sql:1:1: PRS001: unexpected 'Total amount', expected a name or '('
/*
select amount as 'Total amount' from orders
*/
;
