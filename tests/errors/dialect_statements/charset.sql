create table orders (id bigint) default charset = utf8mb4;
