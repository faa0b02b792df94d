SELECT id FROM orders WHERE total > (SELECT AVG(total) * 2 FROM orders);
