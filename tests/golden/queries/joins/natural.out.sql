SELECT * FROM orders NATURAL JOIN order_lines;
SELECT * FROM orders NATURAL LEFT JOIN refunds;
