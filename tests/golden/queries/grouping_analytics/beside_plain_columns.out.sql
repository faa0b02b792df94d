SELECT year, country, city, SUM(total) FROM orders GROUP BY year, ROLLUP (country, city);
