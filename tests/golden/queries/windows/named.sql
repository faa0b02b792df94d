select sum(total) over w as s, avg(total) over w as m from orders window w as (partition by customer_id order by placed);
