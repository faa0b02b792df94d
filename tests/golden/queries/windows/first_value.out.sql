SELECT FIRST_VALUE(total) OVER (PARTITION BY customer_id ORDER BY placed NULLS FIRST) AS first_total
FROM orders;
