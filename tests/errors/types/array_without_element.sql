create table orders (items array);
