select id /* the key from customers;
