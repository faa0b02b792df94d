SELECT
    year,
    SUM(CASE WHEN course = 'dotNET' THEN earnings END) AS dotNET,
    SUM(CASE WHEN course = 'Java' THEN earnings END) AS Java
FROM sales
GROUP BY year;
