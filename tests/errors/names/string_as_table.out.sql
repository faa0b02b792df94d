!!!RESOLVE PRS001!!! -- sc-transpile: string_as_table.sql:1:1: PRS001: unexpected 'orders', expected a table or subquery
/*
select id from 'orders'
*/
;
