select first_value(total) over (partition by customer_id order by placed) as first_total from orders;
