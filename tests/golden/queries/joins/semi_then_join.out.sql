-- What comes after a semi join sees its left side only.
SELECT
    o.id,
    c.name
FROM orders AS o
JOIN customers AS c ON c.id = o.customer_id
WHERE EXISTS (SELECT 1 FROM refunds AS r WHERE r.order_id = o.id);
