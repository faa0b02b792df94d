select o.id, c.name from orders o left outer join customers c on o.customer_id = c.id;
select o.id, c.name from orders o right join customers c on o.customer_id = c.id;
select o.id, c.name from orders o full outer join customers c on o.customer_id = c.id;
