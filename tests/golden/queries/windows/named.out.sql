SELECT
    SUM(total) OVER (PARTITION BY customer_id ORDER BY placed NULLS FIRST) AS s,
    AVG(total) OVER (PARTITION BY customer_id ORDER BY placed NULLS FIRST) AS m
FROM orders;
