select o.id, c.name, p.title
from orders o
join order_lines l on l.order_id = o.id
join products p on p.id = l.product_id
left join customers c on c.id = o.customer_id
where p.price > 100;
