select * from customers;
select c.*, o.total from customers c join orders o on o.customer_id = c.id;
