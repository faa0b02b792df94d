SELECT
    o.id,
    s.label
FROM orders AS o
JOIN (VALUES ('N', 'new'), ('D', 'done')) AS s (code, label) ON s.code = o.status;
