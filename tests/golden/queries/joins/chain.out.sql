SELECT
    o.id,
    c.name,
    p.title
FROM orders AS o
JOIN order_lines AS l ON l.order_id = o.id
JOIN products AS p ON p.id = l.product_id
LEFT JOIN customers AS c ON c.id = o.customer_id
WHERE p.price > 100;
