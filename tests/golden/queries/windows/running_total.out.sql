-- With ORDER BY the default frame is the same in both: up to the peers of the current row.
SELECT
    id,
    SUM(total) OVER (PARTITION BY customer_id ORDER BY placed NULLS FIRST) AS running
FROM orders;
