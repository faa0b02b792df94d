with totals (customer, amount) as (select customer_id, sum(total) from orders group by customer_id)
select customer from totals where amount > 10;
