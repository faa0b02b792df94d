select * from orders limit 10 percent;
