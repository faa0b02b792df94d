create table orders (
    id bigint,
    amount decimal(10, 2)
using parquet;
