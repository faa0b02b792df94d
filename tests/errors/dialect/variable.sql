select * from orders where order_date > @from_date;
