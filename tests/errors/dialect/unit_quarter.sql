select order_date - interval 1 quarter from orders;
