select , id from customers;
