SELECT
    id,
    total,
    SUM(total) OVER (PARTITION BY customer_id) AS spent,
    COUNT(*) OVER () AS n
FROM orders;
