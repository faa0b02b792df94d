insert into orders (id customer_id amount) values (1, 2, 3);
