select * from orders where status = 'open' amount > 10;
