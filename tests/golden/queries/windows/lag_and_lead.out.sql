SELECT
    LAG(total) OVER (ORDER BY placed NULLS FIRST) AS before,
    LEAD(total, 2, 0) OVER (ORDER BY placed NULLS FIRST) AS later
FROM orders;
