select id,
       sum(total) over (order by placed rows between 2 preceding and current row) as last_three,
       avg(total) over (order by placed rows between unbounded preceding and unbounded following) as mean,
       max(total) over (order by placed rows 1 preceding) as larger
from orders;
