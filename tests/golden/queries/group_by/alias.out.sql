SELECT SUBSTRING(zip, 1, 2) AS region, COUNT(*) FROM customers GROUP BY region;
