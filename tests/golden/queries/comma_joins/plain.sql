select o.id, c.name from orders o, customers c where o.customer_id = c.id;
