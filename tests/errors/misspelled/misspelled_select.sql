selct id from customers;
