!!!RESOLVE PRS001!!! -- sc-transpile: comma_in_table_definition.sql:1:1: PRS001: unexpected 'amount', expected ',' before it
/*
create table orders (
    id bigint,
    customer_id bigint
    amount decimal(10, 2)
)
*/
;
