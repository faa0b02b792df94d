SELECT country, city, SUM(total) FROM orders GROUP BY ROLLUP (country, city);
SELECT country, city, SUM(total) FROM orders GROUP BY ROLLUP (country, city);
