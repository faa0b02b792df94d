select case when amount > 100 thne 'large' else 'small' end as size from orders;
