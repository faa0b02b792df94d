select lenght(name) from customers;
