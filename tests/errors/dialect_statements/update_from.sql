update orders set region = c.region from customers c where orders.customer_id = c.id;
