SELECT o.id
FROM orders AS o
WHERE NOT EXISTS (SELECT 1 FROM refunds AS r WHERE r.order_id = o.id AND r.amount > 0);
