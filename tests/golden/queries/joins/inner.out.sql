SELECT o.id, c.name FROM orders AS o JOIN customers AS c ON o.customer_id = c.id;
SELECT o.id, c.name FROM orders AS o JOIN customers AS c ON o.customer_id = c.id AND c.active;
