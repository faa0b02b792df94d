WITH totals (customer, amount) AS (
    SELECT customer_id, SUM(total) FROM orders GROUP BY customer_id
)
SELECT customer FROM totals WHERE amount > 10;
