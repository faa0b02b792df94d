select * from orders where amount betwen 10 and 20;
