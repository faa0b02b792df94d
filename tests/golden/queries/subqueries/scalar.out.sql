SELECT
    name,
    (SELECT MAX(total) FROM orders AS o WHERE o.customer_id = c.id) AS largest
FROM customers AS c;
