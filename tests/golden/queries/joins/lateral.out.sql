SELECT
    c.name,
    o.total
FROM customers AS c, LATERAL (SELECT total FROM orders WHERE customer_id = c.id) AS o;
