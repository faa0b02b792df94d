select name, (select max(total) from orders o where o.customer_id = c.id) as largest
from customers c;
