create table orders (
    id bigint,
    customer_id bigint
    amount decimal(10, 2)
);
