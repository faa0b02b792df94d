-- NOT IN keeps its treatment of NULL: no row if the subquery gives one.
select name from customers where id not in (select customer_id from orders);
