select case when amount > 100 then 'large' else 'small' from orders;
