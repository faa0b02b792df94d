select o.id from orders o with (nolock) join customers c on o.customer_id = c.id;
