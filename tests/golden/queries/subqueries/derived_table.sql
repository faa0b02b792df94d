select big.name, big.total
from (select c.name, sum(o.total) as total from customers c join orders o on o.customer_id = c.id group by c.name) big
where big.total > 1000;
