select o.id, c.name from orders o join customers c on o.customer_id = c.id;
select o.id, c.name from orders o inner join customers c on o.customer_id = c.id and c.active;
