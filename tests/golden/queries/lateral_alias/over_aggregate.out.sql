CREATE TABLE lines (country VARCHAR, price INT);
SELECT country, SUM(price) AS total, total + 1 AS more FROM lines GROUP BY country;
