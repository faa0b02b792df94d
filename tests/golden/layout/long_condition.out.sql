SELECT id
FROM orders
WHERE (status = 'open' AND placed > DATE '2024-01-01' AND total > 1000)
    OR (
        status = 'late'
        AND customer_id IN (SELECT id FROM customers WHERE country = 'DE' AND active)
    )
    OR urgent;
