SELECT
    big.name,
    big.total
FROM (
    SELECT
        c.name,
        SUM(o.total) AS total
    FROM customers AS c
    JOIN orders AS o ON o.customer_id = c.id
    GROUP BY c.name
) AS big
WHERE big.total > 1000;
