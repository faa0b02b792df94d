SELECT
    country,
    SUM(total) AS t,
    RANK() OVER (ORDER BY SUM(total) DESC NULLS LAST) AS r
FROM orders
GROUP BY country;
