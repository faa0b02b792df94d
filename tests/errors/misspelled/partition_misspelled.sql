select row_number() over (partiton by customer_id order by order_date) from orders;
