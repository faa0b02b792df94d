select * from orders where amount > = 10;
