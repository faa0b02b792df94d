select count(distinct customer_id from orders;
