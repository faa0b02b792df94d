!!!RESOLVE PRS001!!! -- sc-transpile: columns_of_using.sql:1:1: PRS001: unexpected 'customer_id', expected '('
/*
select * from orders join customers using customer_id
*/
;
