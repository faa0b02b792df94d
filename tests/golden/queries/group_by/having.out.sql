SELECT
    customer_id,
    SUM(total) AS spent
FROM orders
GROUP BY customer_id
HAVING SUM(total) > 100
    AND spent < 1000;

SELECT COUNT(*) FROM orders HAVING COUNT(*) > 1;
