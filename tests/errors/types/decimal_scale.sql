create table orders (amount decimal(5, 10));
