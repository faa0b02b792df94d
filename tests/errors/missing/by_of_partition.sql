select sum(amount) over (partition customer_id) from orders;
