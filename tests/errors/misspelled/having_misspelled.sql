select customer_id, count(*) as orders
from orders
group by customer_id
havign count(*) > 3;
