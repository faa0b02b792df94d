select * from orders where and amount > 1;
