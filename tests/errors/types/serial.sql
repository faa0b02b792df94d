create table orders (id serial);
