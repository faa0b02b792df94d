-- NOT IN keeps its treatment of NULL: no row if the subquery gives one.
SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders);
