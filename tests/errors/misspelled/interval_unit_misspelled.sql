select order_date + interval 3 dyas from orders;
