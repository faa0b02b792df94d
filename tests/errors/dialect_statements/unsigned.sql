create table orders (id int unsigned);
