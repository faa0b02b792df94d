select case when amount > 100 then 'l' else if amount > 10 then 'm' else 's' end from orders;
