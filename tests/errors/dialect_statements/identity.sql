create table orders (id bigint identity(1, 1), amount double);
