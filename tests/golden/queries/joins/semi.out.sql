-- A semi join keeps the rows of its left side: EXISTS.
SELECT o.id FROM orders AS o WHERE EXISTS (SELECT 1 FROM refunds AS r WHERE r.order_id = o.id);

SELECT o.id
FROM orders AS o
WHERE EXISTS (SELECT 1 FROM refunds AS r WHERE r.order_id = o.id)
    AND o.total > 10;
