select * from customers where id in (select customer_id from orders order by 1 where amount > 10);
