select c.name, o.total from customers c, lateral (select total from orders where customer_id = c.id) o;
