create table orders (id bigint, group string);
