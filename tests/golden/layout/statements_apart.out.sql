SELECT 1;
SELECT 2;
SELECT 3;

SELECT
    customer_id,
    SUM(total) AS spent,
    COUNT(*) AS orders,
    MAX(placed) AS latest_order
FROM orders
GROUP BY customer_id;

SELECT 4;
