!!!RESOLVE PRS001!!! -- sc-transpile: table_definition.sql:1:1: PRS001: unexpected USING, expected ')' before it
/*
create table orders (
    id bigint,
    amount decimal(10, 2)
using parquet
*/
;
