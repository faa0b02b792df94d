create table orders (amount number(10, 2));
