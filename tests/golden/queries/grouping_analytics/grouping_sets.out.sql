SELECT country, city, SUM(total) FROM orders GROUP BY GROUPING SETS ((country, city), country, ());
SELECT country, city, SUM(total) FROM orders GROUP BY GROUPING SETS ((country, city), ());
