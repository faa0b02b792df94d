select `unit price from customers;
