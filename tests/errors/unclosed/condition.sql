select * from orders where (status = 'open' or (amount > 10 and amount < 20) order by id;
