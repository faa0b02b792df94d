select upper(name)) from customers;
