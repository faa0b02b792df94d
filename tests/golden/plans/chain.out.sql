SELECT
    region,
    SUM(amount - cost) AS total
FROM sales
WHERE year >= 2020
    AND amount > 0
    AND region IS NOT NULL
GROUP BY region, year
HAVING COUNT(*) > 10
ORDER BY total DESC NULLS LAST
LIMIT 10;
