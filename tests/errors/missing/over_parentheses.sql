select sum(amount) over partition by customer_id from orders;
