select * from orders where amount between 10, 20;
