select * from orders where status in ('open', 'paid',);
