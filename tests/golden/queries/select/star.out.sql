SELECT * FROM customers;
SELECT c.*, o.total FROM customers AS c JOIN orders AS o ON o.customer_id = c.id;
