SELECT
    region,
    day,
    total,
    total / customers AS per_customer,
    RANK() OVER (PARTITION BY region ORDER BY total DESC NULLS LAST) AS rank
FROM (
    SELECT
        region,
        CAST(ts AS DATE) AS day,
        SUM(qty * price) AS total,
        COUNT(DISTINCT customer_id) AS customers
    FROM sales
    WHERE qty > 0
        AND region IN ('EU', 'US')
    GROUP BY region, CAST(ts AS DATE)
)
QUALIFY rank <= 3
ORDER BY region NULLS FIRST, rank;
