select * from orders o, customers c, where o.customer_id = c.id and c.active;
