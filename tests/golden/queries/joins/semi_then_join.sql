-- What comes after a semi join sees its left side only.
select o.id, c.name
from orders o
left semi join refunds r on r.order_id = o.id
join customers c on c.id = o.customer_id;
