select * from orders o join customers c o.customer_id = c.id;
