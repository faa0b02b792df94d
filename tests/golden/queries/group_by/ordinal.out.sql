SELECT country, COUNT(*) AS n FROM customers GROUP BY 1;
