FROM orders;
