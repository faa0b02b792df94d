SELECT o.id, c.name FROM orders AS o LEFT JOIN customers AS c ON o.customer_id = c.id;
SELECT o.id, c.name FROM orders AS o RIGHT JOIN customers AS c ON o.customer_id = c.id;
SELECT o.id, c.name FROM orders AS o FULL JOIN customers AS c ON o.customer_id = c.id;
