SELECT * FROM orders ORDER BY day SORT BY id;
