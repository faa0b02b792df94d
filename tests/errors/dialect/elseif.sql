select case when amount > 100 then 'l' elseif amount > 10 then 'm' end from orders;
