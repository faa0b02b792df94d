SELECT
    country,
    COUNT(*) AS n
FROM customers
GROUP BY country
ORDER BY 2 DESC NULLS LAST, 1 NULLS FIRST;
