select case when amount > 100 'large' else 'small' end from orders;
