select order_date + interval 3 fortnights from orders;
