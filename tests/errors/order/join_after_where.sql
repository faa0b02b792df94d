select * from orders o where o.amount > 10 join customers c on o.customer_id = c.id;
