create table orders (id bigint) comment = 'all orders';
