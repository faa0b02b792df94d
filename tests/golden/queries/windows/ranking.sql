select id, row_number() over (partition by customer_id order by placed desc) as n, rank() over (order by total desc) as r, dense_rank() over (order by total) as d from orders;
