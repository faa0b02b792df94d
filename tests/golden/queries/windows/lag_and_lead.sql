select lag(total) over (order by placed) as before, lead(total, 2, 0) over (order by placed) as later from orders;
