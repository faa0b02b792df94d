SELECT *
FROM (
    SELECT
        id,
        ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY total DESC NULLS LAST) AS n
    FROM orders
)
WHERE n <= 3;
