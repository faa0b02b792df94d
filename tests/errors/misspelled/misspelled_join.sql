select * from orders o jion customers c on c.id = o.customer_id;
