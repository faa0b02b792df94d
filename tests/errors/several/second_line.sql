select id
from orders
where amount > 10
  and status in ('open', 'paid'
order by id;
select id from customers wher active order by id group by id;
