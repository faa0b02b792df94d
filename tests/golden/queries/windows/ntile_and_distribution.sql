select ntile(4) over (order by total) as quarter, percent_rank() over (order by total) as p, cume_dist() over (order by total) as c from orders;
