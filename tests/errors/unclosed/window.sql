select sum(amount) over (partition by customer_id order by order_date from orders;
