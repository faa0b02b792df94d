SELECT country, city, COUNT(*) FROM customers GROUP BY ALL;
