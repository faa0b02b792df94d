SELECT id, o.total, r.reason FROM orders AS o JOIN refunds AS r USING (id);
SELECT * FROM orders LEFT JOIN refunds USING (id, line);
