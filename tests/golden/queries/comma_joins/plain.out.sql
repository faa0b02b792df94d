SELECT o.id, c.name FROM orders AS o, customers AS c WHERE o.customer_id = c.id;
