select o.id from orders o left join on o.customer_id = c.id;
