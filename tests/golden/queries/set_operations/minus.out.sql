SELECT id FROM customers EXCEPT SELECT id FROM blocked;
