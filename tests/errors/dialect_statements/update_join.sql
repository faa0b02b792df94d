update orders o join customers c on o.customer_id = c.id set o.region = c.region;
