select o.id from orders o, customers c where o.customer_id = c.id (+);
