select * from orders where status in ('open', 'paid' order by id;
