create table orders (id bigint auto_increment, amount double);
