SELECT
    country,
    city,
    GROUPING(country) AS g,
    GROUPING_ID(country, city) AS gid,
    SUM(total)
FROM orders
GROUP BY CUBE (country, city);
