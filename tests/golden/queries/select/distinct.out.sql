SELECT DISTINCT country, city FROM customers;
SELECT country FROM customers;
