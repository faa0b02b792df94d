SELECT country, city, SUM(total) FROM orders GROUP BY CUBE (country, city);
SELECT country, city, SUM(total) FROM orders GROUP BY CUBE (country, city);
